package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.offer.benefit.Benefit;
import dk.kk.shared.offer.benefit.Benefits;
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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
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
        var judged = judge(orders, StopOrder::benefitId, record(clock.instant()));
        stops.forget(begun(judged).map(Begun::stop).toList());
        return judged.stream().map(one -> new StopOutcome(null, one.refusal())).toList();
    }

    /**
     * Records what another system decided, in its order; the benefits are locked.
     *
     * @param registeredAt when it came into our books, business time: maybe long before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<StopOutcome> record(List<StopOrder> orders, Instant registeredAt) {
        return begin(judge(orders, StopOrder::benefitId, record(registeredAt)), caller.cause("decided-elsewhere"));
    }

    /**
     * Makes stops of what nobody registered, as it stands by now; the benefits are locked.
     *
     * @param registeredAt when it was delivered
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<StopOutcome> discover(List<FoundStop> found, Instant registeredAt, String cause) {
        return begin(judge(found, FoundStop::benefitId, discover(registeredAt)), cause);
    }

    private First<FoundStop> discover(Instant registeredAt) {
        return (benefit, undecided, found) -> {
            var now = found.asShownBy(benefit)
                    .orElseThrow(() ->
                            new RuleViolation("benefit-goes-on", "benefit", benefit.id(), "endedOn", found.from()));
            if (undecided == null) {
                return new Begun(BenefitStop.discover(benefit, now, registeredAt, clock), "discovered");
            }
            if (now.kind() == StopKind.REDUCTION) {
                throw new RuleViolation("stop-already-live", "stop", undecided.id(), "phase", undecided.phase());
            }
            return new Begun(undecided, undecided.closeAsEnded(now.from(), clock));
        };
    }

    private First<StopOrder> record(Instant registeredAt) {
        return (benefit, undecided, order) -> undecided == null
                ? new Begun(
                        BenefitStop.recordElsewhere(benefit, order, Evidence.NONE, registeredAt, clock),
                        "decided-elsewhere")
                : new Begun(undecided, undecided.decideElsewhere(benefit, order, Evidence.NONE, clock));
    }

    private List<StopOutcome> begin(List<Judged> judged, String cause) {
        var begun = begun(judged).toList();
        stops.persist(begun.stream().map(Begun::stop));
        stops.flush(); // whoever asked keeps their ids
        outbox.addAll(begun.stream()
                .map(one -> one.stop().event(one.happened(), cause))
                .toList());
        subjects.listed(
                begun.stream().map(one -> one.stop().citizenId()).distinct().toList());
        return judged.stream().map(Judged::outcome).toList();
    }

    private static Stream<Begun> begun(List<Judged> judged) {
        return judged.stream().map(Judged::begun).filter(Objects::nonNull);
    }

    private <T> List<Judged> judge(List<T> asked, Function<T, UUID> benefitOf, First<T> first) {
        var ids = asked.stream().map(benefitOf).distinct().toList();
        var live = stops.lockWithLiveStops(ids);
        var known = benefits.byId(ids);
        return asked.stream()
                .map(one -> judge(known.get(benefitOf.apply(one)), live, one, first))
                .toList();
    }

    /** @param live the stops under way by benefit; grows, so that a second one for the same benefit comes too late */
    private static <T> Judged judge(@Nullable Benefit benefit, Map<UUID, BenefitStop> live, T asked, First<T> first) {
        if (benefit == null) {
            return new Judged(null, "not-found");
        }
        var other = live.get(benefit.id());
        if (other != null && !other.phase().isUndecided()) {
            return new Judged(null, "stop-already-live");
        }
        try {
            var begun = first.of(benefit, other, asked);
            live.put(benefit.id(), begun.stop());
            return new Judged(begun, null);
        } catch (RuleViolation rule) {
            return new Judged(null, rule.code());
        }
    }

    /** Makes the stop that is asked for, of the one that is not decided yet where there is one. */
    private interface First<T> {
        Begun of(Benefit benefit, @Nullable BenefitStop undecided, T asked);
    }

    private record Begun(BenefitStop stop, String happened) {}

    private record Judged(@Nullable Begun begun, @Nullable String refusal) {
        StopOutcome outcome() {
            return new StopOutcome(begun == null ? null : begun.stop().id(), refusal);
        }
    }
}
