package dk.kk.shared.kpi.status;

import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who prepares what the committees are told: their secretary. */
@Access(roles = COMMITTEE_SECRETARY)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface SecretaryWrites {}
