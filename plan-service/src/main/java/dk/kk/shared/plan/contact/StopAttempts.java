package dk.kk.shared.plan.contact;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hears what was tried to reach citizens about a benefit stop, so that the log has it too. A stop only gets more attempts: each is
 * taken into the log once, whichever event of the stop is the first to tell of it.
 */
@ApplicationScoped
class StopAttempts implements Hears {
    private static final StreamKind STOP = new StreamKind("offer", "benefit-stop");

    /** A person said there that they had tried. */
    private static final String CAUSE = "recorded-by-caseworker";

    private final Contacts contacts;
    private final Outbox outbox;
    private final BusinessClock clock;

    StopAttempts(Contacts contacts, Outbox outbox, BusinessClock clock) {
        this.contacts = contacts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(STOP);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        for (var event : newestPerStream) {
            var stop = event.state(Stop.class);
            if (!stop.attempts().isEmpty()) {
                take(stop, event.traceparent());
            }
        }
    }

    private void take(Stop stop, @Nullable String traceparent) {
        var attempts = stop.attempts();
        for (var next = contacts.knownOf(stop.stopId()); next < attempts.size(); next++) {
            var tried = attempts.get(next);
            var contact = Contact.ofStop(
                    stop.citizenId(),
                    tried.administration(),
                    tried.employee(),
                    tried.attempt(),
                    new OfStop(stop.stopId(), next + 1),
                    clock);
            contacts.persist(contact);
            outbox.add(contact.event("recorded", CAUSE).tracedBy(traceparent));
        }
    }

    /** @param contactAttempts none in events of before they were told */
    private record Stop(
            UUID stopId, UUID citizenId, @Nullable List<Tried> contactAttempts) {
        List<Tried> attempts() {
            return Objects.requireNonNullElse(contactAttempts, List.of());
        }
    }

    private record Tried(
            LocalDate attemptedOn,
            Channel channel,
            boolean reached,
            Administration administration,
            String employee,
            Instant recordedAt) {

        Attempt attempt() {
            return new Attempt(attemptedAt(), channel, reached, ContactSubject.BENEFIT, null);
        }

        /** The stop has the day alone: noon stands for it where it was not recorded on that day. */
        private Instant attemptedAt() {
            return BusinessClock.dayOf(recordedAt).equals(attemptedOn)
                    ? recordedAt
                    : attemptedOn
                            .atTime(LocalTime.NOON)
                            .atZone(BusinessClock.COPENHAGEN)
                            .toInstant();
        }
    }
}
