package dk.kk.shared.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an annotation an access rule: who may call the operations that bear it, a person with one of the roles, or a known system
 * with one of the scopes. A rule bears {@code @PermissionsAllowed(Access.PERMISSION)} beside this, so that a method without one is
 * denied twice: by {@link AccessFilter}, and by Quarkus' own deny-unannotated switch.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Access {
    /** What Quarkus asks of every caller; the rule itself is ours to check. */
    String PERMISSION = "ask-the-access-rule";

    Role[] roles() default {};

    String[] scopes() default {};

    /** Checked by {@link Subjects#open}, in SQL for lists. Anything but NONE makes the operation personal. */
    Relation relation() default Relation.NONE;

    /** The answer speaks of persons: needs an {@code Access-Purpose} and leaves an audit row. */
    boolean personal() default false;
}
