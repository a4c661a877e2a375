package dk.kk.shared.offer.breaker;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** BIF's managers: a held run shows numbers, and the orders of it benefits, no person. */
@Access(roles = BIF_MANAGER)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface RunDeciders {}
