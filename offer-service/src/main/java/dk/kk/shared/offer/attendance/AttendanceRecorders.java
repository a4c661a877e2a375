package dk.kk.shared.offer.attendance;

import static dk.kk.shared.platform.access.Relation.OWN_CASE;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Those who see whether a citizen comes: responsible caseworkers and job consultants, and the provider of the offer. */
@Access(
        roles = {BIF_CASEWORKER, JOB_CONSULTANT, SOF_CASEWORKER, OFFER_PROVIDER},
        relation = OWN_CASE)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface AttendanceRecorders {}
