package dk.kk.shared.citizen.matchgroup;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.List;

/** A model by which BIF assesses on its days: the groups it knows, and its reasons for having none. */
record MatchModel(String model, String nameDa, String nameEn, Period days, boolean assumed, List<Code> codes) {

    /** @param isGroup else a reason for having no group */
    record Code(String code, String nameDa, String nameEn, boolean isGroup) {}

    /** @throws RuleViolation {@code match-code-unknown}, {@code assessment-outside-model} */
    void requireTakes(MatchGroup group, LocalDate from) {
        var known = codes.stream().map(Code::code).toList();
        if (!known.contains(group.code())) {
            throw new RuleViolation("match-code-unknown", "model", model, "code", group.code(), "allowed", known);
        }
        if (!days.contains(from)) {
            throw new RuleViolation("assessment-outside-model", "model", model, "day", from);
        }
    }
}
