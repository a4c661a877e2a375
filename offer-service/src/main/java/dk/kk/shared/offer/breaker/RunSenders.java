package dk.kk.shared.offer.breaker;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** BIF's managers and its systems that decide many stops at once. */
@Access(roles = BIF_MANAGER, scopes = "stop-runs:write")
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface RunSenders {}
