package dk.kk.shared.kpi.duty;

import java.util.Locale;

/** What can be sent from a duty's page. */
enum DutyForm {
    MOVE,
    TEXT,
    EVIDENCE,
    WITHDRAWAL;

    /** Where its fields are on the page. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
