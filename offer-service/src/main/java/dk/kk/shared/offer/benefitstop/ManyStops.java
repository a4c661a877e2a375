package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.offer.benefit.Benefit;
import dk.kk.shared.offer.benefit.Benefits;
import dk.kk.shared.offer.benefitstop.FoundEnds.FoundEnd;
import dk.kk.shared.offer.hearing.Evidence;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
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
        return outcomes(judge(orders, StopOrder::benefitId, record(clock.instant())).stream()
                .map(Judged::tried)
                .toList());
    }

    /**
     * Records what another system decided, in its order; the benefits are locked.
     *
     * @param registeredAt when it came into our books, business time: maybe long before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<StopOutcome> record(List<StopOrder> orders, Instant registeredAt) {
        var judged = judge(orders, StopOrder::benefitId, record(registeredAt));
        return begin(judged, "decided-elsewhere", caller.cause("decided-elsewhere"));
    }

    /**
     * Makes stops of ends that nobody registered; the benefits are locked.
     *
     * @param registeredAt when the ends were delivered
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<StopOutcome> discover(List<FoundEnd> ends, Instant registeredAt, String cause) {
        var judged = judge(
                ends,
                FoundEnd::benefitId,
                (benefit, end) -> BenefitStop.discover(benefit, end.endedOn(), registeredAt, clock));
        return begin(judged, "discovered", cause);
    }

    private BiFunction<Benefit, StopOrder, BenefitStop> record(Instant registeredAt) {
        return (benefit, order) -> BenefitStop.recordElsewhere(benefit, order, Evidence.NONE, registeredAt, clock);
    }

    private List<StopOutcome> begin(List<Judged> judged, String happened, String cause) {
        var begun = judged.stream().map(Judged::stop).filter(Objects::nonNull).toList();
        stops.persist(begun);
        stops.flush(); // whoever asked keeps their ids
        outbox.addAll(begun.stream().map(stop -> stop.event(happened, cause)).toList());
        subjects.listed(begun.stream().map(BenefitStop::citizenId).distinct().toList());
        return outcomes(judged);
    }

    private static List<StopOutcome> outcomes(List<Judged> judged) {
        return judged.stream().map(Judged::outcome).toList();
    }

    private <T> List<Judged> judge(
            List<T> asked, Function<T, UUID> benefitOf, BiFunction<Benefit, T, BenefitStop> stop) {
        var ids = asked.stream().map(benefitOf).distinct().toList();
        var live = stops.lockWithLiveStop(ids);
        var known = benefits.byId(ids);
        return asked.stream()
                .map(one -> judge(known.get(benefitOf.apply(one)), live, benefit -> stop.apply(benefit, one)))
                .toList();
    }

    /** @param live the benefits with a stop under way; grows, so that a second one for the same benefit comes too late */
    private static Judged judge(@Nullable Benefit benefit, Set<UUID> live, Function<Benefit, BenefitStop> stop) {
        if (benefit == null) {
            return Judged.refused("not-found");
        }
        if (live.contains(benefit.id())) {
            return Judged.refused("stop-already-live");
        }
        try {
            var begun = stop.apply(benefit);
            live.add(benefit.id());
            return new Judged(begun, null);
        } catch (RuleViolation rule) {
            return Judged.refused(rule.code());
        }
    }

    private record Judged(
            @Nullable BenefitStop stop, @Nullable String refusal) {
        static Judged refused(String code) {
            return new Judged(null, code);
        }

        Judged tried() {
            return new Judged(null, refusal);
        }

        StopOutcome outcome() {
            return new StopOutcome(stop == null ? null : stop.id(), refusal);
        }
    }
}
