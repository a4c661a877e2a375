package dk.kk.shared.notification.stopalert;

import dk.kk.shared.notification.known.Stop;
import dk.kk.shared.notification.known.StopDays;
import dk.kk.shared.notification.known.StopFacts;
import dk.kk.shared.notification.known.StopPhase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One stop as it may have been heard, in any phase. */
record SampleStop(UUID stop, UUID citizen) {

    static final LocalDate CONSIDERED = LocalDate.of(2007, 11, 20);
    static final LocalDate ANSWER_BY = LocalDate.of(2007, 11, 27);
    static final LocalDate EFFECTIVE = LocalDate.of(2007, 12, 1);
    static final Instant DECIDED = Instant.parse("2007-11-30T11:05:12Z");

    static SampleStop begin() {
        return new SampleStop(UUID.randomUUID(), UUID.randomUUID());
    }

    Stop in(StopPhase phase) {
        return in(phase, Stop.Origin.LIVE);
    }

    Stop in(StopPhase phase, Stop.Origin origin) {
        return with(phase, origin, days(phase), StopFacts.UNKNOWN);
    }

    Stop in(StopPhase phase, StopFacts facts) {
        return with(phase, Stop.Origin.LIVE, days(phase), facts);
    }

    Stop in(StopPhase phase, StopDays days) {
        return with(phase, Stop.Origin.LIVE, days, StopFacts.UNKNOWN);
    }

    /** As offer-service says them: what was dropped was never decided. */
    static StopDays days(StopPhase phase) {
        return switch (phase) {
            case CONSIDERED -> new StopDays(CONSIDERED, CONSIDERED, null, null, null, null, null);
            case HEARING, DROPPED -> new StopDays(CONSIDERED, CONSIDERED, ANSWER_BY, null, null, null, null);
            case DECIDED, EFFECTIVE, RESUMED, WITHDRAWN, BENEFIT_ENDED ->
                new StopDays(CONSIDERED, CONSIDERED, ANSWER_BY, DECIDED, EFFECTIVE, null, null);
        };
    }

    private Stop with(StopPhase phase, Stop.Origin origin, StopDays days, StopFacts facts) {
        return new Stop(stop, citizen, phase, origin, Instant.EPOCH, days, facts, List.of());
    }
}
