package dk.kk.shared.kpi.duty;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a duty stood at the end of a day.
 *
 * @param move that brought it there; null: nobody had said anything of it
 * @param texts the one of each administration that had written one
 * @param evidence that stood then, oldest first
 * @param overdue the last day had passed, and it was neither implemented nor given up
 */
record DutyOnDay(
        LocalDate day, @Nullable DutyMove move, List<DutyChange> texts, List<DutyChange> evidence, boolean overdue) {

    static DutyOnDay of(List<DutyChange> changes, @Nullable Deadline deadline, LocalDate day) {
        var move = changes.stream()
                .filter(change -> change.hasHappenedBy(day))
                .map(DutyChange::move)
                .filter(Objects::nonNull)
                .reduce((_, later) -> later);
        var recorded =
                changes.stream().filter(change -> change.isRecordedBy(day)).toList();
        var texts = Arrays.stream(Administration.values())
                .flatMap(side -> textOf(side, recorded).stream())
                .toList();
        var isLate = deadline != null && day.isAfter(deadline.lastDay());
        var isSettled = move.map(DutyMove::phase).filter(DutyPhase::isSettled).isPresent();
        return new DutyOnDay(day, move.orElse(null), texts, evidenceOf(recorded), isLate && !isSettled);
    }

    private static Optional<DutyChange> textOf(Administration side, List<DutyChange> recorded) {
        return recorded.stream()
                .filter(change -> change.isText(side))
                .reduce((_, later) -> later)
                .filter(change -> !Objects.requireNonNull(change.wording()).isEmpty());
    }

    private static List<DutyChange> evidenceOf(List<DutyChange> recorded) {
        var withdrawn = recorded.stream()
                .map(DutyChange::withdrawnId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return recorded.stream()
                .filter(change -> change.evidence() != null
                        && !withdrawn.contains(change.evidence().id()))
                .toList();
    }

    DutyPhase phase() {
        return move == null ? DutyPhase.NOT_STARTED : move.phase();
    }

    @Nullable
    LocalDate since() {
        return move == null ? null : move.happenedOn();
    }

    @Nullable
    String reason() {
        return move == null ? null : move.reason();
    }
}
