package dk.kk.shared.citizen.approach;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The same people as {@link HandlesApproaches}, who see of the list what is theirs. */
@Access(
        roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, HOTLINE_OPERATOR, SOF_CASEWORKER, SOF_MANAGER},
        personal = true)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface ListsApproaches {}
