package dk.kk.shared.notification.delivery;

import static dk.kk.shared.platform.access.Role.OPERATIONS;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The subscribing system, and those who keep the services running. */
@Access(roles = OPERATIONS, scopes = "subscriptions:write")
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Replayers {}
