package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.content.PlanPart;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which version of what a plan says holds: its parts, never its words.
 *
 * @param contentVersion 0: nothing was written
 * @param toldVersion the same, counting for who is not told of treatment: it rises only where they are told something else
 * @param filledIn the parts, by their codes
 */
@Embeddable
record WrittenContent(int contentVersion, int toldVersion, String filledIn) {
    static final WrittenContent NONE = new WrittenContent(0, 0, "");

    static WrittenContent of(int version, int told, Set<PlanPart> filledIn) {
        return new WrittenContent(
                version, told, filledIn.stream().map(PlanPart::name).collect(Collectors.joining(",")));
    }

    /** All that who is not told of treatment knows of it. */
    WrittenContent withoutTreatment() {
        return new WrittenContent(toldVersion, toldVersion, "");
    }

    Set<PlanPart> parts() {
        return Stream.of(filledIn.split(","))
                .filter(code -> !code.isEmpty())
                .map(PlanPart::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlanPart.class)));
    }
}
