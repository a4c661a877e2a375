package dk.kk.shared.kpi.coordination;

import static dk.kk.shared.kpi.Someone.values;

import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.platform.testing.ToldEvent;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as it might be heard, in a few days so that boundaries are met. */
record RandomRequest(
        UUID id,
        Administration side,
        RequestPhase phase,
        LocalDate firstAskedOn,
        LocalDate askedOn,
        LocalDate dueOn,
        @Nullable LocalDate settledOn,
        long version) {
    static final LocalDate DAY = LocalDate.of(2024, 5, 13);

    static RandomRequest of(Random random) {
        return of(
                random,
                new UUID(random.nextLong(), random.nextLong()),
                side(random),
                DAY.plusDays(random.nextInt(4)),
                0);
    }

    /** What the same stream says later. */
    RandomRequest next(Random random) {
        return of(random, id, side, firstAskedOn, version);
    }

    private static RandomRequest of(Random random, UUID id, Administration side, LocalDate first, long after) {
        var asked = first.plusDays(random.nextInt(3));
        var phase = RequestPhase.values()[random.nextInt(RequestPhase.values().length)];
        return new RandomRequest(
                id,
                side,
                phase,
                first,
                asked,
                asked.plusDays(random.nextInt(4)),
                phase == RequestPhase.ASKED ? null : asked.plusDays(random.nextInt(6)),
                after + 1 + random.nextInt(3));
    }

    private static Administration side(Random random) {
        return Administration.values()[random.nextInt(2)];
    }

    HeardRequest heard() {
        return new HeardRequest(id, side, phase, firstAskedOn, askedOn, dueOn, settledOn);
    }

    ToldEvent told() {
        var citizen = new UUID(id.getLeastSignificantBits(), id.getMostSignificantBits());
        var state = values(
                "requestId",
                id,
                "citizenId",
                citizen,
                "causeKind",
                "SOCIAL_PLAN",
                "causeId",
                citizen,
                "askedSide",
                side,
                "phase",
                phase,
                "firstAskedOn",
                firstAskedOn.toString(),
                "askedOn",
                askedOn.toString(),
                "dueOn",
                dueOn.toString(),
                "settledOn",
                settledOn == null ? null : settledOn.toString());
        return new StreamState("plan", "coordination-request", id.toString(), citizen, state).told(version);
    }
}
