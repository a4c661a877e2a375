package dk.kk.shared.kpi.explain;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.Arrays;
import java.util.List;

/** Which of a goal's population is asked for. */
public enum MemberPart {
    ALL,
    COUNTING,
    /** Those who do not count: who nearly does comes first. */
    NOT_COUNTING;

    /** @throws RuleViolation {@code member-part-unknown} for another name */
    public static MemberPart fromString(String parameter) {
        return Arrays.stream(values())
                .filter(part -> part.name().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("member-part-unknown", "allowed", List.of(values())));
    }

    boolean includes(boolean counts) {
        return this == ALL || counts == (this == COUNTING);
    }
}
