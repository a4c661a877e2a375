package dk.kk.shared.kpi.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A figure of this service that can show something of a duty. */
public enum EvidenceFigure {
    GOAL_1("goals"),
    GOAL_2("goals"),
    GOAL_3("goals"),
    TABLE_1("table-1"),
    TABLE_2("table-2");

    private final String part;

    EvidenceFigure(String part) {
        this.part = part;
    }

    /** On the page of figures. @param day null: as it stands when somebody looks */
    String address(@Nullable LocalDate day) {
        return "/" + (day == null ? "" : "?asOf=" + day) + "#" + part;
    }
}
