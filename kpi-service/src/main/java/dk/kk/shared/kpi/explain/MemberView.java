package dk.kk.shared.kpi.explain;

import dk.kk.shared.kpi.definition.Reason;
import dk.kk.shared.kpi.definition.ReasonCode;
import dk.kk.shared.kpi.figure.Wording;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A citizen of a goal's population, and why this one counts or does not. */
@Schema(name = "GoalMember")
public record MemberView(
        UUID citizenId,
        boolean counts,

        ReasonCode reason,

        @Schema(description = "The days the reason names: ISO dates, and numbers of days")
        Map<String, Object> arguments,

        Wording texts,

        @Schema(description = "By so many days the citizen does not count; null where no day would have done") @Nullable
        Long daysShort) {

    /** Who counts, then who nearly does. */
    static final Comparator<MemberView> ORDER = Comparator.comparing(MemberView::place);

    static MemberView of(UUID citizen, Reason reason) {
        return new MemberView(
                citizen, reason.counts(), reason.code(), reason.arguments(), Wording.of(reason), reason.daysShort());
    }

    /** Its place in the order, as text that sorts alike. */
    String place() {
        var days = daysShort == null ? Long.MAX_VALUE : daysShort;
        return "%d %019d %s".formatted(counts ? 0 : 1, days, citizenId);
    }
}
