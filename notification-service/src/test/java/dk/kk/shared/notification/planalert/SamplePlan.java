package dk.kk.shared.notification.planalert;

import dk.kk.shared.notification.known.PlanPhase;
import dk.kk.shared.notification.known.SocialPlan;
import dk.kk.shared.platform.stream.Origin;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One plan of a citizen, recorded on that day. */
record SamplePlan(UUID plan, UUID citizen, LocalDate recordedOn, Origin origin) {

    static final LocalDate TODAY = LocalDate.of(2007, 11, 30);
    static final UUID CITIZEN = UUID.randomUUID();

    /** Plans have ids in the order in which they are begun. */
    private static long begun;

    static SamplePlan begin() {
        return new SamplePlan(new UUID(0, ++begun), CITIZEN, TODAY, Origin.LIVE);
    }

    SamplePlan recorded(LocalDate on, Origin how) {
        return new SamplePlan(plan, citizen, on, how);
    }

    SocialPlan offered(LocalDate on) {
        return in(PlanPhase.OFFERED, on, null, null, null);
    }

    SocialPlan declined(LocalDate offeredOn, LocalDate on) {
        return in(PlanPhase.DECLINED, offeredOn, on, null, null);
    }

    SocialPlan made(LocalDate on) {
        return made(on, on);
    }

    SocialPlan made(LocalDate offeredOn, LocalDate on) {
        return in(PlanPhase.MADE, offeredOn, null, on, null);
    }

    SocialPlan followedUp(LocalDate madeOn, LocalDate on) {
        return in(PlanPhase.FOLLOWED_UP, madeOn, null, madeOn, on);
    }

    SocialPlan ended(LocalDate madeOn) {
        return in(PlanPhase.ENDED, madeOn, null, madeOn, null);
    }

    SocialPlan discarded(LocalDate offeredOn) {
        return in(PlanPhase.DISCARDED, offeredOn, null, null, null);
    }

    SocialPlan agreed(LocalDate offeredOn) {
        return in(PlanPhase.AGREED, offeredOn, null, null, null);
    }

    SocialPlan replaced(LocalDate madeOn) {
        return in(PlanPhase.REPLACED, madeOn, null, madeOn, null);
    }

    private SocialPlan in(
            PlanPhase phase,
            LocalDate offeredOn,
            @Nullable LocalDate declinedOn,
            @Nullable LocalDate madeOn,
            @Nullable LocalDate followedUpOn) {
        return new SocialPlan(plan, citizen, phase, offeredOn, declinedOn, madeOn, followedUpOn, recordedOn, origin);
    }
}
