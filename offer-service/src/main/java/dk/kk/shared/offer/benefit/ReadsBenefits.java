package dk.kk.shared.offer.benefit;

import static dk.kk.shared.platform.access.Relation.OWN_CASE;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** BIF's side, and the hotline of shared citizens: citizen-service says whose they are. */
@Access(
        roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, HOTLINE_OPERATOR},
        relation = OWN_CASE)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface ReadsBenefits {}
