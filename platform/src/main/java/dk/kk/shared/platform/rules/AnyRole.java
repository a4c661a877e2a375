package dk.kk.shared.platform.rules;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.DATA_PROTECTION_OFFICER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;
import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Everybody who works with the suite: what speaks of no person and no figure. */
@Access(
        roles = {
            BIF_CASEWORKER,
            JOB_CONSULTANT,
            BIF_MANAGER,
            HOTLINE_OPERATOR,
            SOF_CASEWORKER,
            SOF_MANAGER,
            SPECIAL_UNIT,
            PROJECT_COUNCIL,
            OFFER_PROVIDER,
            ANALYST,
            COMMITTEE_SECRETARY,
            IMPORT_OPERATOR,
            OPERATIONS,
            DATA_PROTECTION_OFFICER
        })
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AnyRole {}
