package dk.kk.shared.kpi.measurement;

import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who makes a figure official: the secretary of the committees that are told of it. */
@Access(roles = COMMITTEE_SECRETARY)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SecretaryFreezes {}
