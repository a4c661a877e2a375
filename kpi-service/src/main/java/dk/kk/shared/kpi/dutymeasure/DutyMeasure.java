package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is measured of duty D1: each is a wait that some decided stops have. */
@Schema(name = "DutyMeasureCode")
enum DutyMeasure {
    /** From the stop until SOF is told. */
    SOF_TOLD(new UntilTold()),
    /** From when SOF is told until it has contacted the citizen. */
    CITIZEN_CONTACTED(new UntilContacted()),
    /** From the first day without the benefit until it is paid again. */
    BENEFIT_RESUMED(new UntilResumed());

    private final WaitRule rule;

    DutyMeasure(WaitRule rule) {
        this.rule = rule;
    }

    /** @throws RuleViolation {@code duty-measure-unknown} for another name */
    public static DutyMeasure fromString(String parameter) {
        return Arrays.stream(values())
                .filter(measure -> measure.name().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("duty-measure-unknown", "allowed", List.of(values())));
    }

    /** Of one SOF must be told of, which has begun. */
    Optional<Wait> wait(StopCourse stop) {
        return rule.wait(stop);
    }

    /** The same in SQL. */
    WaitRule rule() {
        return rule;
    }

    /** Whether there is a promise of how soon: the other waits have none. */
    boolean isPromised() {
        return this == SOF_TOLD;
    }

    /** Part of the keys of its texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
