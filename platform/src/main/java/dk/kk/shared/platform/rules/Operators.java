package dk.kk.shared.platform.rules;

import static dk.kk.shared.platform.access.Role.OPERATIONS;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Those who keep the services running: no personal data. */
@Access(roles = OPERATIONS)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operators {}
