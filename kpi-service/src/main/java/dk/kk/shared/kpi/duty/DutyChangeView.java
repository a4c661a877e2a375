package dk.kk.shared.kpi.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said of a duty: a move, a text, an evidence, or that an evidence is withdrawn.
 *
 * @param happenedOn when the duty came to that phase, which may be said later
 * @param withdrawnId the evidence that holds no more
 */
@Schema(name = "DutyChange")
record DutyChangeView(
        Administration administration,

        @Schema(examples = "employee:B-JC1-1") String actor,

        Instant recordedAt,
        @Nullable DutyPhase phase,

        @Nullable LocalDate happenedOn,

        @Nullable String reason,

        @Schema(description = "The administration's text from then on; empty: it took the last one back") @Nullable
        String wording,

        DutyView.@Nullable Shown evidence,

        @Nullable UUID withdrawnId) {

    static DutyChangeView of(DutyChange change) {
        var move = change.move();
        return new DutyChangeView(
                change.administration(),
                change.actor(),
                change.recordedAt(),
                move == null ? null : move.phase(),
                move == null ? null : move.happenedOn(),
                move == null ? null : move.reason(),
                change.wording(),
                change.evidence() == null ? null : DutyView.Shown.of(change),
                change.withdrawnId());
    }
}
