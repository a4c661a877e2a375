package dk.kk.shared.platform.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is employed to do. In tokens the names are in kebab case: {@code sof-caseworker}. */
public enum Role {
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
    DATA_PROTECTION_OFFICER;

    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As an event says who did something: caseworkers and managers of both sides are one word. */
    String word() {
        return switch (this) {
            case BIF_CASEWORKER, JOB_CONSULTANT, SOF_CASEWORKER -> "caseworker";
            case BIF_MANAGER, SOF_MANAGER -> "manager";
            default -> claim();
        };
    }

    static Optional<Role> of(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
