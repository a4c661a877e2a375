package dk.kk.shared.kpi.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a duty, as other services may know it: what was done when, by which administration, and none of the words.
 * Add fields; never rename or remove one.
 */
record DutyState(
        String code,
        @Nullable String partOf,
        List<Administration> responsible,
        @Nullable LocalDate lastDay,
        DutyPhase phase,
        List<Move> moves,
        List<Text> texts,
        List<Shown> evidence) {

    record Move(DutyPhase phase, LocalDate happenedOn, Administration administration, Instant recordedAt) {}

    record Text(Administration administration, Instant recordedAt) {}

    record Shown(
            UUID id,
            Administration administration,
            @Nullable EvidenceFigure figure,
            @Nullable LocalDate figureDay,
            Instant recordedAt,
            @Nullable Instant withdrawnAt) {}

    static DutyState of(Duty duty) {
        var now = duty.on(LocalDate.MAX, null);
        var due = duty.deadline();
        return new DutyState(
                duty.code(),
                duty.partOf(),
                duty.responsible().sides(),
                due == null ? null : due.lastDay(),
                now.phase(),
                duty.changes().stream().flatMap(DutyState::move).toList(),
                now.texts().stream()
                        .map(text -> new Text(text.administration(), text.recordedAt()))
                        .toList(),
                duty.changes().stream()
                        .flatMap(change -> shown(change, duty.changes()))
                        .toList());
    }

    private static Stream<Move> move(DutyChange change) {
        return Stream.ofNullable(change.move())
                .map(move -> new Move(move.phase(), move.happenedOn(), change.administration(), change.recordedAt()));
    }

    private static Stream<Shown> shown(DutyChange change, List<DutyChange> all) {
        return Stream.ofNullable(change.evidence())
                .map(evidence -> new Shown(
                        evidence.id(),
                        change.administration(),
                        evidence.figure(),
                        evidence.figureDay(),
                        change.recordedAt(),
                        all.stream()
                                .filter(later -> Objects.equals(later.withdrawnId(), evidence.id()))
                                .map(DutyChange::recordedAt)
                                .findFirst()
                                .orElse(null)));
    }
}
