package dk.kk.shared.kpi.approachwait;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of random approaches by brute force: one after the other, day by day. */
record WaitingOracle(Span span, MeasuredMoment moment) {

    List<GroupWaits> of(List<RandomApproach> approaches) {
        var groups = new ArrayList<GroupWaits>();
        for (var side : List.of(Administration.BIF, Administration.SOF)) {
            for (var onGreenLine : List.of(true, false)) {
                groups.add(group(side, onGreenLine, approaches));
            }
        }
        return groups;
    }

    private GroupWaits group(Administration side, boolean onGreenLine, List<RandomApproach> approaches) {
        var reached = new ArrayList<Long>();
        var waiting = new ArrayList<Long>();
        var lapsed = 0L;
        for (var approach : approaches) {
            if (approach.side() != side || approach.onGreenLine() != onGreenLine || !isAsked(approach.askedAt())) {
                continue;
            }
            if (isStillToCome(approach.askedAt()) || isStillToCome(approach.registeredAt())) {
                continue;
            }
            switch (phase(approach)) {
                case REACHED -> reached.add(seconds(approach.askedAt(), approach.reachedAt()));
                case WAITING -> waiting.add(seconds(approach.askedAt(), moment.now()));
                case LAPSED -> lapsed++;
                case MISTAKEN -> {}
            }
        }
        return new GroupWaits(
                side,
                onGreenLine,
                reached.size(),
                waiting.size(),
                lapsed,
                least(reached, 5),
                least(reached, 9),
                least(reached, 10),
                least(waiting, 10));
    }

    /** On that evening. */
    private ApproachPhase phase(RandomApproach approach) {
        var isReached = approach.reachedAt() != null && !isStillToCome(approach.reachedAt());
        var isMoved = !isStillToCome(approach.movedAt());
        return switch (approach.phase()) {
            case WAITING -> ApproachPhase.WAITING;
            case REACHED -> isMoved && isReached ? ApproachPhase.REACHED : ApproachPhase.WAITING;
            case LAPSED -> isMoved ? ApproachPhase.LAPSED : ApproachPhase.WAITING;
            case MISTAKEN -> {
                if (approach.reachedAt() != null) {
                    yield !isReached ? ApproachPhase.WAITING : isMoved ? ApproachPhase.MISTAKEN : ApproachPhase.REACHED;
                }
                yield isMoved ? ApproachPhase.MISTAKEN : ApproachPhase.WAITING;
            }
        };
    }

    private boolean isStillToCome(@Nullable Instant instant) {
        var day = moment.knownAt();
        return day != null
                && instant != null
                && instant.compareTo(day.atTime(LocalTime.MAX)
                                .atZone(BusinessClock.COPENHAGEN)
                                .toInstant())
                        > 0;
    }

    private boolean isAsked(Instant at) {
        var day = at.atZone(BusinessClock.COPENHAGEN).toLocalDate();
        return span.from().datesUntil(span.to().plusDays(1)).anyMatch(day::equals);
    }

    /** The least length that so many tenths of all do not exceed. */
    private static @Nullable Long least(List<Long> lengths, int tenths) {
        return lengths.stream()
                .filter(length ->
                        10 * lengths.stream().filter(other -> other <= length).count()
                                >= (long) tenths * lengths.size())
                .min(Long::compare)
                .orElse(null);
    }

    private static long seconds(Instant from, @Nullable Instant until) {
        var micros = until == null ? 0 : ChronoUnit.MICROS.between(from, until);
        return micros < 0 ? 0 : micros / 1_000_000;
    }
}
