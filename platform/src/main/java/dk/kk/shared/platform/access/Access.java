package dk.kk.shared.platform.access;

import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation: a person with one of the roles, or a system with one of the scopes. A method without it is denied
 * twice: by {@link AccessFilter}, and by Quarkus' own deny-unannotated switch, which this satisfies.
 */
@PermissionsAllowed(AccessPermission.NAME)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {

    Role[] roles() default {};

    String[] scopes() default {};

    /** Checked by {@link Subjects#open}, in SQL for lists. Anything but NONE makes the operation personal. */
    Relation relation() default Relation.NONE;

    /** The answer speaks of persons: needs an {@code Access-Purpose} and leaves an audit row. */
    boolean personal() default false;
}
