package dk.kk.shared.plan.specialcase;

import static dk.kk.shared.platform.access.Relation.OWN_CASE;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The responsible of either side, and the special unit, to which {@link SpecialCases#subject} relates every special case. */
@Access(
        roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER, SPECIAL_UNIT},
        relation = OWN_CASE)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface SpecialCaseRead {}
