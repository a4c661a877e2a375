package dk.kk.shared.offer.womensinitiative;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Caseworkers and managers of both administrations, and those who follow the initiatives for the committees: numbers, no person. */
@Access(
        roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER, ANALYST, COMMITTEE_SECRETARY
        })
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface CountRead {}
