package dk.kk.shared.plan.figure;

import static dk.kk.shared.plan.figure.FigurePart.ALL_MATCH_4_5;
import static dk.kk.shared.plan.figure.FigurePart.BIF;
import static dk.kk.shared.plan.figure.FigurePart.BIF_CASE_ENDED;
import static dk.kk.shared.plan.figure.FigurePart.BIF_CASE_ENDED_OTHERWISE;
import static dk.kk.shared.plan.figure.FigurePart.BIF_GREEN_LINE;
import static dk.kk.shared.plan.figure.FigurePart.BIF_OTHERS;
import static dk.kk.shared.plan.figure.FigurePart.BIF_TOTAL;
import static dk.kk.shared.plan.figure.FigurePart.DEAD;
import static dk.kk.shared.plan.figure.FigurePart.DISABILITY;
import static dk.kk.shared.plan.figure.FigurePart.DISABILITY_PENSION;
import static dk.kk.shared.plan.figure.FigurePart.EDUCATION;
import static dk.kk.shared.plan.figure.FigurePart.EMIGRATED;
import static dk.kk.shared.plan.figure.FigurePart.IN_TREATMENT;
import static dk.kk.shared.plan.figure.FigurePart.MATCH_1_TO_3;
import static dk.kk.shared.plan.figure.FigurePart.MENTALLY_ILL_AND_VULNERABLE;
import static dk.kk.shared.plan.figure.FigurePart.MOVED;
import static dk.kk.shared.plan.figure.FigurePart.NO_MATCH_GROUP;
import static dk.kk.shared.plan.figure.FigurePart.OTHERWISE_GONE;
import static dk.kk.shared.plan.figure.FigurePart.SOF;
import static dk.kk.shared.plan.figure.FigurePart.SOF_GREEN_LINE;
import static dk.kk.shared.plan.figure.FigurePart.SOF_OTHERS;
import static dk.kk.shared.plan.figure.FigurePart.SOF_TOTAL;
import static dk.kk.shared.plan.figure.FigurePart.SPECIAL_NEEDS;
import static dk.kk.shared.plan.figure.FigurePart.WITHOUT_SPECIAL_NEEDS;
import static dk.kk.shared.plan.figure.FigurePart.WORK;
import static dk.kk.shared.plan.figure.FigureUnit.CITIZENS;
import static dk.kk.shared.plan.figure.FigureUnit.MEDIAN_SECONDS;
import static dk.kk.shared.plan.figure.FigureUnit.SHARE;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figures of kpi-service, by the codes with which its API names what shows something of a duty. */
@Schema(
        name = "FigureCode",
        description =
                "As kpi-service names them: the three goals, tables 1 and 2, how long it took until SOF was told, until the "
                        + "citizen was contacted, until a benefit was resumed, until a caseworker was reached, how coordination was "
                        + "answered in time, whom the longer-term effort reached, and those who left match group 4-5")
public enum FigureCode {
    GOAL_1("goals/1", "/", "goals", SHARE, Past.KNOWN_AT, true, Set.of()),
    GOAL_2("goals/2", "/", "goals", SHARE, Past.KNOWN_AT, true, Set.of()),
    GOAL_3("goals/3", "/", "goals", SHARE, Past.KNOWN_AT, true, Set.of()),
    TABLE_1(
            "table-1",
            "/",
            "table-1",
            CITIZENS,
            Past.KNOWN_AT,
            false,
            Set.of(IN_TREATMENT, DISABILITY, MENTALLY_ILL_AND_VULNERABLE, WITHOUT_SPECIAL_NEEDS, SOF_TOTAL, BIF_TOTAL)),
    TABLE_2(
            "table-2",
            "/",
            "table-2",
            SHARE,
            Past.KNOWN_AT,
            false,
            Set.of(IN_TREATMENT, DISABILITY, MENTALLY_ILL_AND_VULNERABLE, SPECIAL_NEEDS, ALL_MATCH_4_5)),
    SOF_TOLD("duty-measures/SOF_TOLD", "/duty-measures", "sof-told", SHARE, Past.NOT_ASKED, false, Set.of()),
    CITIZEN_CONTACTED(
            "duty-measures/CITIZEN_CONTACTED",
            "/duty-measures",
            "citizen-contacted",
            MEDIAN_SECONDS,
            Past.NOT_ASKED,
            false,
            Set.of()),
    BENEFIT_RESUMED(
            "duty-measures/BENEFIT_RESUMED",
            "/duty-measures",
            "benefit-resumed",
            MEDIAN_SECONDS,
            Past.NOT_ASKED,
            false,
            Set.of()),
    CASEWORKER_REACHED(
            "duty-measures/approaches",
            "/duty-measures",
            "approaches",
            MEDIAN_SECONDS,
            Past.NOT_ASKED,
            false,
            Set.of(BIF_GREEN_LINE, BIF_OTHERS, SOF_GREEN_LINE, SOF_OTHERS)),
    COORDINATED(
            "duty-measures/coordination", "/duty-measures", "coordination", SHARE, Past.AS_OF, false, Set.of(BIF, SOF)),
    LONGER_TERM_EFFORT(
            "duty-measures/longer-term-effort",
            "/duty-measures",
            "longer-term-effort",
            CITIZENS,
            Past.NOT_ASKED,
            false,
            Set.of()),
    LEAVERS(
            "leavers",
            "/duty-measures",
            "leavers",
            SHARE,
            Past.NOT_ASKED,
            true,
            Set.of(
                    DEAD,
                    MOVED,
                    EMIGRATED,
                    OTHERWISE_GONE,
                    WORK,
                    EDUCATION,
                    DISABILITY_PENSION,
                    BIF_CASE_ENDED_OTHERWISE,
                    BIF_CASE_ENDED,
                    MATCH_1_TO_3,
                    NO_MATCH_GROUP));

    /** How kpi-service is asked what was known of a day at the time: of some figures it only says what is known now. */
    private enum Past {
        KNOWN_AT("asOf", "knownAt"),
        AS_OF("to", "asOf"),
        NOT_ASKED("to", null);

        private final String day;
        private final @Nullable String known;

        Past(String day, @Nullable String known) {
            this.day = day;
            this.known = known;
        }
    }

    private final String operation;
    private final String page;
    private final String anchor;
    private final FigureUnit unit;
    private final Past past;
    private final boolean populated;
    private final Set<FigurePart> parts;

    FigureCode(
            String operation,
            String page,
            String anchor,
            FigureUnit unit,
            Past past,
            boolean populated,
            Set<FigurePart> parts) {
        this.operation = operation;
        this.page = page;
        this.anchor = anchor;
        this.unit = unit;
        this.past = past;
        this.populated = populated;
        this.parts = parts;
    }

    String operation() {
        return "/api/v1/" + operation;
    }

    String page() {
        return page;
    }

    String anchor() {
        return anchor;
    }

    public FigureUnit unit() {
        return unit;
    }

    /** The parameter that says the day. */
    String dayParameter() {
        return past.day;
    }

    /** The parameter that says at the end of which day it was known; null where kpi-service cannot be asked. */
    @Nullable
    String knownParameter() {
        return past.known;
    }

    boolean populated() {
        return populated;
    }

    /** Its rows, one of which is meant; empty where it is one value. */
    Set<FigurePart> parts() {
        return parts;
    }
}
