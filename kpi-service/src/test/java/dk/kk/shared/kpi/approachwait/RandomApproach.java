package dk.kk.shared.kpi.approachwait;

import static dk.kk.shared.kpi.Someone.values;

import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.ToldEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approach as it might be heard, around the day on which clocks go forward: instants crowd where a wrong boundary would show. */
record RandomApproach(
        UUID id,
        Administration side,
        boolean onGreenLine,
        Instant askedAt,
        @Nullable Instant reachedAt,
        ApproachPhase phase,
        long version) {
    static final LocalDate DAY = LocalDate.of(2024, 3, 31);
    private static final List<LocalTime> TIMES = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.of(0, 0, 0, 999_999_000),
            LocalTime.of(1, 59, 59),
            LocalTime.of(3, 0),
            LocalTime.of(9, 0),
            LocalTime.of(9, 0, 0, 1_000),
            LocalTime.of(9, 0, 1),
            LocalTime.of(23, 0),
            LocalTime.of(23, 59, 59, 999_999_000));

    static RandomApproach of(Random random) {
        return of(random, new UUID(random.nextLong(), random.nextLong()), 0);
    }

    /** What the same stream says later. */
    RandomApproach next(Random random) {
        return of(random, id, version);
    }

    private static RandomApproach of(Random random, UUID id, long after) {
        var askedAt = instant(random);
        var phase = ApproachPhase.values()[random.nextInt(ApproachPhase.values().length)];
        var reached = phase == ApproachPhase.REACHED || (phase == ApproachPhase.MISTAKEN && random.nextBoolean());
        return new RandomApproach(
                id,
                Administration.values()[random.nextInt(2)],
                random.nextBoolean(),
                askedAt,
                reached ? notBefore(askedAt, random) : null,
                phase,
                after + 1 + random.nextInt(3));
    }

    private static Instant notBefore(Instant askedAt, Random random) {
        var at = instant(random);
        return at.isBefore(askedAt) ? askedAt : at;
    }

    private static Instant instant(Random random) {
        return DAY.plusDays(random.nextInt(5) - 2)
                .atTime(TIMES.get(random.nextInt(TIMES.size())))
                .atZone(BusinessClock.COPENHAGEN)
                .toInstant();
    }

    HeardApproach heard() {
        return new HeardApproach(id, side, onGreenLine, askedAt, reachedAt, phase);
    }

    ToldEvent told() {
        var citizen = new UUID(id.getLeastSignificantBits(), id.getMostSignificantBits());
        var state = values(
                "approachId", id,
                "citizenId", citizen,
                "side", side,
                "channel", "PHONE",
                "askedAt", askedAt,
                "reachedAt", reachedAt,
                "phase", phase,
                "onGreenLine", onGreenLine);
        return new StreamState("citizen", "approach", id.toString(), citizen, state).told(version);
    }
}
