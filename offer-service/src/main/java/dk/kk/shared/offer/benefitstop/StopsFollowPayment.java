package dk.kk.shared.offer.benefitstop;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * BIF must tell SOF when a benefit is stopped, also when nobody registered the stop. A benefit that ends without one raises a
 * discovered stop; a stop that is overtaken by the benefit's end is closed with that reason; a discovered stop of a benefit that
 * goes on after all is resumed, or withdrawn before its day. In the transaction of the change; the benefits are locked.
 */
@Singleton
class StopsFollowPayment {
    private final BenefitStops stops;
    private final Outbox outbox;
    private final BusinessClock clock;

    StopsFollowPayment(BenefitStops stops, Outbox outbox, BusinessClock clock) {
        this.stops = stops;
        this.outbox = outbox;
        this.clock = clock;
    }

    void changed(@Observes PaymentChanges told) {
        var concerned = told.changes().stream()
                .filter(change -> change.endsEarlier() || change.goesOn())
                .toList();
        if (concerned.isEmpty()) {
            return; // as in a first load: nothing was known to end
        }
        var live = stops
                .lockLive(
                        concerned.stream().map(change -> change.benefit().id()).toList())
                .stream()
                .collect(Collectors.toMap(stop -> stop.terms().benefitId(), Function.identity()));
        var events = new ArrayList<Event>();
        for (var change : concerned) {
            events.addAll(follow(change, live.get(change.benefit().id()), told.cause()));
        }
        outbox.addAll(events);
    }

    private List<Event> follow(PaymentChange change, @Nullable BenefitStop live, String cause) {
        var endedOn = change.benefit().paid().endedOn();
        if (change.goesOn()) {
            return live == null || !live.terms().discovered() ? List.of() : List.of(undo(live, cause));
        }
        var end = Objects.requireNonNull(endedOn);
        if (live == null) {
            return isNews(change) ? List.of(discover(change, end, cause)) : List.of();
        }
        return isOvertaken(live, end) ? List.of(live.event(live.closeAsEnded(end, clock), cause)) : List.of();
    }

    /** The end of a benefit that came into our books with its end already is history, unless it is delivered as news. */
    private static boolean isNews(PaymentChange change) {
        return change.isOfKnownBenefit() || change.benefit().origin() == Origin.LIVE;
    }

    private Event discover(PaymentChange change, LocalDate endedOn, String cause) {
        var stop = BenefitStop.discover(change.benefit(), endedOn, clock);
        stops.persist(stop);
        return stop.event("discovered", cause);
    }

    private Event undo(BenefitStop discovered, String cause) {
        var happened = discovered.phase() == DECIDED ? discovered.withdraw(clock) : discovered.resume(clock);
        return discovered.event(happened, cause);
    }

    /** The end is not the stop's own effect: it was not decided, or for a later day. */
    private static boolean isOvertaken(BenefitStop stop, LocalDate endedOn) {
        var effectiveFrom = stop.effectiveFrom();
        return stop.phase() != EFFECTIVE && (effectiveFrom == null || endedOn.isBefore(effectiveFrom));
    }
}
