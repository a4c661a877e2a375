package dk.kk.shared.kpi.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A figure of this service that can show something of a duty. */
public enum EvidenceFigure {
    GOAL_1("/", "asOf", "goals"),
    GOAL_2("/", "asOf", "goals"),
    GOAL_3("/", "asOf", "goals"),
    TABLE_1("/", "asOf", "table-1"),
    TABLE_2("/", "asOf", "table-2"),
    SOF_TOLD("/duty-measures", "to", "sof-told"),
    CITIZEN_CONTACTED("/duty-measures", "to", "citizen-contacted"),
    BENEFIT_RESUMED("/duty-measures", "to", "benefit-resumed"),
    CASEWORKER_REACHED("/duty-measures", "to", "approaches"),
    COORDINATED("/duty-measures", "to", "coordination"),
    LONGER_TERM_EFFORT("/duty-measures", "to", "longer-term-effort"),
    LEAVERS("/duty-measures", "to", "leavers");

    private final String page;
    private final String dayParameter;
    private final String part;

    EvidenceFigure(String page, String dayParameter, String part) {
        this.page = page;
        this.dayParameter = dayParameter;
        this.part = part;
    }

    /** On its page; of a measure over some days, the year up to the day. @param day null: as it stands when somebody looks */
    String address(@Nullable LocalDate day) {
        return page + (day == null ? "" : "?" + dayParameter + "=" + day) + "#" + part;
    }
}
