package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Phase.BENEFIT_ENDED;
import static dk.kk.shared.offer.benefitstop.Phase.DECIDED;
import static dk.kk.shared.offer.benefitstop.Phase.EFFECTIVE;

import dk.kk.shared.offer.benefit.PaymentChange;
import dk.kk.shared.offer.benefit.PaymentChanges;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.stream.Origin;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * BIF must tell SOF when a benefit is stopped, also when nobody registered the stop. A benefit that ends or falls without one
 * raises a discovered stop; a stop that the benefit's end overtakes is closed with that end. When the benefit goes on after all, a discovered
 * stop is resumed, or withdrawn before its day, and a closed one is resumed. What a delivery ends is told as {@link FoundStops}. In
 * the transaction of the change; the benefits are locked.
 */
@Singleton
class StopsFollowPayment {
    private final BenefitStops stops;
    private final Outbox outbox;
    private final jakarta.enterprise.event.Event<FoundStops> found;
    private final BusinessClock clock;

    StopsFollowPayment(
            BenefitStops stops, Outbox outbox, jakarta.enterprise.event.Event<FoundStops> found, BusinessClock clock) {
        this.stops = stops;
        this.found = found;
        this.outbox = outbox;
        this.clock = clock;
    }

    void changed(@Observes PaymentChanges told) {
        var concerned = told.changes().stream()
                .filter(change -> change.endsEarlier() || change.goesOn() || change.falls() || change.rises())
                .toList();
        if (concerned.isEmpty()) {
            return; // as in a first load: nothing was known to end
        }
        var known = stops
                .lockLiveOrEnded(
                        concerned.stream().map(change -> change.benefit().id()).toList())
                .stream()
                .collect(Collectors.groupingBy(stop -> stop.terms().benefitId()));
        var events = new ArrayList<Event>();
        var waiting = new ArrayList<FoundStop>();
        for (var change : concerned) {
            var stop = concerning(change, known.getOrDefault(change.benefit().id(), List.of()));
            if (told.importId() != null && stop == null && isNewsToSomebody(change)) {
                FoundStop.of(change).ifPresent(waiting::add);
            } else {
                events.addAll(follow(change, stop, told.cause()));
            }
        }
        outbox.addAll(events);
        if (told.importId() != null && !waiting.isEmpty()) {
            found.fire(new FoundStops(told.importId(), waiting));
        }
    }

    /** History that is delivered later alerts nobody: it need not wait until all has come. */
    private static boolean isNewsToSomebody(PaymentChange change) {
        return isNews(change) && change.benefit().origin() == Origin.LIVE;
    }

    private static LocalDate end(PaymentChange change) {
        return Objects.requireNonNull(change.benefit().paid().endedOn());
    }

    /** The stop that is under way, or else the one that was closed by the end which the change takes back. */
    private static @Nullable BenefitStop concerning(PaymentChange change, List<BenefitStop> stops) {
        return stops.stream()
                .filter(stop -> Phase.LIVE.contains(stop.phase()))
                .findFirst()
                .or(() -> stops.stream()
                        .filter(stop -> Objects.equals(stop.effectiveFrom(), change.endBefore()))
                        .findFirst())
                .orElse(null);
    }

    private List<Event> follow(PaymentChange change, @Nullable BenefitStop stop, String cause) {
        if (stop == null) {
            return isNews(change) ? discover(change, cause) : List.of();
        }
        if (stop.phase() == BENEFIT_ENDED) {
            return List.of(stop.event(endElsewhere(stop, change), cause));
        }
        if (change.endsEarlier()) {
            return isOvertaken(stop, end(change))
                    ? List.of(stop.event(stop.closeAsEnded(end(change), clock), cause))
                    : List.of();
        }
        return isTakenBack(stop, change) ? moveOn(stop, change, cause) : List.of();
    }

    /** A stop that nobody registered holds as long as the paying system shows it. */
    private static boolean isTakenBack(BenefitStop stop, PaymentChange change) {
        var shown = stop.terms().kind() == StopKind.REDUCTION ? change.rises() : change.goesOn();
        return stop.terms().discovered() && shown;
    }

    private String endElsewhere(BenefitStop closed, PaymentChange change) {
        var endedOn = change.benefit().paid().endedOn();
        return endedOn == null ? closed.payAgain(clock) : closed.closeAsEnded(endedOn, clock);
    }

    /** The end of a benefit that came into our books with its end already is history, unless it is delivered as news. */
    private static boolean isNews(PaymentChange change) {
        return change.isOfKnownBenefit() || change.benefit().origin() == Origin.LIVE;
    }

    private List<Event> discover(PaymentChange change, String cause) {
        return FoundStop.of(change)
                .map(found -> discover(change, found, cause))
                .map(List::of)
                .orElse(List.of());
    }

    private Event discover(PaymentChange change, FoundStop found, String cause) {
        var stop = BenefitStop.discover(change.benefit(), found, clock.instant(), clock);
        stops.persist(stop);
        return stop.event("discovered", cause);
    }

    /** What was discovered was wrong: the benefit goes on, maybe to another end. */
    private List<Event> moveOn(BenefitStop discovered, PaymentChange change, String cause) {
        var undone = undo(discovered, cause);
        var endedOn = change.benefit().paid().endedOn();
        if (endedOn == null) {
            return List.of(undone);
        }
        stops.flush(); // a benefit has one stop under way at a time
        var found = new FoundStop(change.benefit().id(), StopKind.STOP, endedOn);
        return List.of(undone, discover(change, found, cause));
    }

    private Event undo(BenefitStop discovered, String cause) {
        var happened = discovered.phase() == DECIDED ? discovered.withdraw(clock) : discovered.payAgain(clock);
        return discovered.event(happened, cause);
    }

    /** A stop that has taken effect stays what it is, whatever day the paying system shows. */
    private static boolean isOvertaken(BenefitStop stop, LocalDate endedOn) {
        var decision = stop.decision();
        var kind = stop.terms().kind();
        return decision == null
                || (decision.isOvertakenBy(endedOn, kind) && (stop.phase() != EFFECTIVE || kind != StopKind.STOP));
    }
}
