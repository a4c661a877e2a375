package dk.kk.shared.kpi.approachwait;

import static dk.kk.shared.kpi.Someone.values;

import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.ToldEvent;
import java.time.Duration;
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
        @Nullable Instant registeredAt,
        @Nullable Instant movedAt,
        long version) {
    static final LocalDate DAY = LocalDate.of(2024, 3, 31);

    /** An event's version says when it is recorded, see {@link ToldEvent}. */
    private static final Instant FIRST_VERSION = Instant.parse("2007-11-30T11:00:00Z");

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
        var version = Math.max(
                after + 1, Duration.between(FIRST_VERSION, instant(random)).toSeconds());
        var phase = ApproachPhase.values()[random.nextInt(ApproachPhase.values().length)];
        var reached = phase == ApproachPhase.REACHED || (phase == ApproachPhase.MISTAKEN && random.nextBoolean());
        return new RandomApproach(
                id,
                Administration.values()[random.nextInt(2)],
                random.nextBoolean(),
                askedAt,
                reached ? notBefore(askedAt, random) : null,
                phase,
                random.nextBoolean() ? instant(random) : null,
                FIRST_VERSION.plusSeconds(version),
                version);
    }

    /** The same as it was written down at first, whenever that was. */
    RandomApproach registered(Random random) {
        return new RandomApproach(id, side, onGreenLine, askedAt, reachedAt, phase, instant(random), null, version);
    }

    /** The same as it was heard before it was kept since when it is known. */
    RandomApproach alwaysKnown() {
        return new RandomApproach(id, side, onGreenLine, askedAt, reachedAt, phase, null, null, version);
    }

    private static Instant notBefore(Instant askedAt, Random random) {
        var at = instant(random);
        return at.isBefore(askedAt) ? askedAt : at;
    }

    static LocalDate day(Random random) {
        return DAY.plusDays(random.nextInt(5) - 2);
    }

    private static Instant instant(Random random) {
        return day(random)
                .atTime(TIMES.get(random.nextInt(TIMES.size())))
                .atZone(BusinessClock.COPENHAGEN)
                .toInstant();
    }

    HeardApproach heard() {
        return new HeardApproach(id, side, onGreenLine, askedAt, reachedAt, phase, registeredAt, movedAt);
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
                "onGreenLine", onGreenLine,
                "registeredAt", registeredAt);
        return new StreamState("citizen", "approach", id.toString(), citizen, state).told(version);
    }
}
