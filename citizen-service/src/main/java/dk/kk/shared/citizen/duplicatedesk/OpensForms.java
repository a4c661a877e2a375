package dk.kk.shared.citizen.duplicatedesk;

import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The same people as {@link dk.kk.shared.citizen.merge.MergesCitizens}, where the answer speaks of no citizen. */
@Access(roles = SPECIAL_UNIT)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface OpensForms {}
