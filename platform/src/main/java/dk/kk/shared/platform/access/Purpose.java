package dk.kk.shared.platform.access;

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

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why personal data is read or changed: the {@code Access-Purpose} header, kept in the audit. Each is named by these roles alone. */
public enum Purpose {
    CASEWORK(BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER, SPECIAL_UNIT, OFFER_PROVIDER),
    ALERT_HANDLING(BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER, SPECIAL_UNIT),
    SUPERVISION(BIF_MANAGER, SOF_MANAGER, DATA_PROTECTION_OFFICER),
    MEASUREMENT(ANALYST, COMMITTEE_SECRETARY, PROJECT_COUNCIL),
    IMPORT(IMPORT_OPERATOR),
    SUPPORT(HOTLINE_OPERATOR, OPERATIONS);

    public static final String HEADER = "Access-Purpose";

    private final Set<Role> roles;

    Purpose(Role... roles) {
        this.roles = Set.of(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    /** Empty without a known code. */
    static Optional<Purpose> of(@Nullable String header) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.name().equals(header))
                .findFirst();
    }
}
