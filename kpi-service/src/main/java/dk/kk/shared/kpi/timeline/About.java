package dk.kk.shared.kpi.timeline;

import static dk.kk.shared.kpi.timeline.Side.BIF;
import static dk.kk.shared.kpi.timeline.Side.BOTH;
import static dk.kk.shared.kpi.timeline.Side.SOF;

import dk.kk.shared.kpi.ledger.FactKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an entry is about, whose it is, and who may see what it says: the rule of the service that owns it. Target groups are SOF's
 * alone (citizen-service), payments BIF's alone (offer-service); the other side sees that something was, and not what.
 */
@Schema(name = "TimelineAbout")
public enum About {
    CITIZEN_ENDED(BOTH, BOTH, Set.of(FactKind.ENDED), "DEAD", "MOVED", "EMIGRATED"),
    SHARED(BOTH, BOTH, Set.of(FactKind.SHARED)),
    BIF_CASE(BIF, BOTH, Set.of(FactKind.BIF_CASE), "CASH_BENEFIT", "START_BENEFIT", "SICKNESS_BENEFIT"),
    SOF_CASE(SOF, BOTH, Set.of(FactKind.SOF_CASE)),
    MATCH_GROUP(
            BIF,
            BOTH,
            Set.of(FactKind.MATCH_GROUP),
            "1",
            "2",
            "3",
            "4",
            "5",
            "NOT_MATCHED",
            "COARSELY_MATCHED",
            "ON_SICKNESS_BENEFIT"),
    LATER_MATCH_MODEL(BIF, BOTH, Set.of(FactKind.EARLIER_MATCH_GROUP)),
    TARGET_GROUP(
            SOF,
            SOF,
            Set.of(FactKind.TARGET_GROUP),
            "IN_TREATMENT",
            "DISABILITY",
            "MENTALLY_ILL_AND_VULNERABLE",
            "WITHOUT_SPECIAL_NEEDS"),
    SOCIAL_PLAN_OFFERED(SOF, BOTH, Set.of(FactKind.SOCIAL_PLAN_OFFERED)),
    SOCIAL_PLAN(SOF, BOTH, Set.of(FactKind.SOCIAL_PLAN), "MADE", "FOLLOWED_UP"),
    JOB_PLAN(BIF, BOTH, Set.of(FactKind.JOB_PLAN), "MADE", "FOLLOWED_UP"),
    /** One that counts: in the activation rate, for goal 3, or both. */
    COURSE(
            BOTH,
            BOTH,
            Set.of(FactKind.ACTIVATION, FactKind.OPERA_COURSE),
            "ACTIVATION",
            "VOCATIONAL_REHABILITATION",
            "PRE_VOCATIONAL_REHABILITATION"),
    BENEFIT(BIF, BIF, Set.of(FactKind.BENEFIT), "CASH_BENEFIT", "START_BENEFIT", "SICKNESS_BENEFIT"),
    /** Decided, or found that nobody had; offer-service shows stops to both sides, and so do the following. */
    STOP(BIF, BOTH, Set.of(), "DECIDED", "DISCOVERED", "WITHDRAWN"),
    STOPPED(BIF, BOTH, Set.of()),
    SOF_TOLD(SOF, BOTH, Set.of()),
    CITIZEN_CONTACTED(SOF, BOTH, Set.of());

    private final Side side;
    private final Side readers;
    private final Set<FactKind> kinds;
    private final List<String> codes;

    About(Side side, Side readers, Set<FactKind> kinds, String... codes) {
        this.side = side;
        this.readers = readers;
        this.kinds = kinds;
        this.codes = List.of(codes);
    }

    static About of(FactKind kind) {
        return Arrays.stream(values())
                .filter(about -> about.kinds.contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No entry is about " + kind));
    }

    Side side() {
        return side;
    }

    /** @param administration the reader's */
    boolean mayBeReadBy(String administration) {
        return readers == BOTH || readers.name().equals(administration);
    }

    /** Of its text; a code without one of its own has the general one. */
    String textOf(String code) {
        return codes.contains(code) ? text() + "-" + kebab(code) : text();
    }

    /** All that {@link #textOf} can say. */
    public static Stream<String> texts() {
        return Arrays.stream(values())
                .flatMap(about -> Stream.concat(
                        Stream.of(about.text()), about.codes.stream().map(about::textOf)));
    }

    private String text() {
        return "timeline-" + kebab(name());
    }

    private static String kebab(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
