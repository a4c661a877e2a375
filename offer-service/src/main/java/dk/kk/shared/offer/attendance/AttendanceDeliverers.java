package dk.kk.shared.offer.attendance;

import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Providers, of the attendance in their own offers. */
@Access(roles = OFFER_PROVIDER)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface AttendanceDeliverers {}
