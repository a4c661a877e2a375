package dk.kk.shared.citizen.merge;

import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The joint unit of both administrations: who merges gains no access by it, as a caseworker of one of the two would. */
@Access(roles = SPECIAL_UNIT, personal = true)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MergesCitizens {}
