package dk.kk.shared.platform.rules;

import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Those who deliver source files. */
@Access(roles = IMPORT_OPERATOR)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ImportOperators {}
