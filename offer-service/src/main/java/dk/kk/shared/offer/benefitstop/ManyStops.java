package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.offer.benefit.Benefit;
import dk.kk.shared.offer.benefit.Benefits;
import dk.kk.shared.offer.hearing.Evidence;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many orders at once, each judged alone by the rules of one: what one of them breaks stops no other. */
@Singleton
public class ManyStops {
    private final BenefitStops stops;
    private final Benefits benefits;
    private final Outbox outbox;
    private final Subjects subjects;
    private final Caller caller;
    private final BusinessClock clock;

    ManyStops(
            BenefitStops stops,
            Benefits benefits,
            Outbox outbox,
            Subjects subjects,
            Caller caller,
            BusinessClock clock) {
        this.stops = stops;
        this.benefits = benefits;
        this.outbox = outbox;
        this.subjects = subjects;
        this.caller = caller;
        this.clock = clock;
    }

    /** What would become of them now, in their order; nothing is changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<StopOutcome> tryOut(List<StopOrder> orders) {
        return judge(orders, clock.instant()).stream()
                .map(judged -> new StopOutcome(null, judged.refusal()))
                .toList();
    }

    /**
     * Records them, in their order; the benefits are locked.
     *
     * @param registeredAt when they came into our books, business time: maybe long before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<StopOutcome> record(List<StopOrder> orders, Instant registeredAt) {
        var judged = judge(orders, registeredAt);
        var begun =
                judged.stream().map(Judged::stop).filter(stop -> stop != null).toList();
        stops.persist(begun);
        stops.flush(); // whoever asked keeps their ids
        var cause = caller.cause("decided-elsewhere");
        outbox.addAll(begun.stream().map(stop -> event(stop, cause)).toList());
        subjects.listed(begun.stream().map(BenefitStop::citizenId).distinct().toList());
        return judged.stream().map(Judged::outcome).toList();
    }

    private static Event event(BenefitStop stop, String cause) {
        return stop.event("decided-elsewhere", cause);
    }

    private List<Judged> judge(List<StopOrder> orders, Instant registeredAt) {
        var asked = orders.stream().map(StopOrder::benefitId).distinct().toList();
        var live = stops.lockWithLiveStop(asked);
        var known = benefits.byId(asked);
        var judged = new ArrayList<Judged>();
        for (var order : orders) {
            judged.add(judge(order, known, live, registeredAt));
        }
        return judged;
    }

    private Judged judge(StopOrder order, Map<UUID, Benefit> known, Set<UUID> live, Instant registeredAt) {
        var benefit = known.get(order.benefitId());
        if (benefit == null) {
            return Judged.refused("not-found");
        }
        if (live.contains(benefit.id())) {
            return Judged.refused("stop-already-live");
        }
        try {
            var stop = BenefitStop.recordElsewhere(benefit, order, Evidence.NONE, registeredAt, clock);
            live.add(benefit.id()); // a second order for it comes too late
            return new Judged(stop, null);
        } catch (RuleViolation rule) {
            return Judged.refused(rule.code());
        }
    }

    private record Judged(
            @Nullable BenefitStop stop, @Nullable String refusal) {
        static Judged refused(String code) {
            return new Judged(null, code);
        }

        StopOutcome outcome() {
            return new StopOutcome(stop == null ? null : stop.id(), refusal);
        }
    }
}
