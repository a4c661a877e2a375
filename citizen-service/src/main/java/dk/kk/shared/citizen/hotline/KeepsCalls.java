package dk.kk.shared.citizen.hotline;

import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The hotline alone, about its own calls: also about citizens who are shared no longer. */
@Access(roles = HOTLINE_OPERATOR, personal = true)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface KeepsCalls {}
