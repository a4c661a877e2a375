package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.places.PlaceChange;
import dk.kk.shared.offer.places.PlaceSettings;
import dk.kk.shared.offer.places.Places;
import dk.kk.shared.offer.places.WaitingList;
import dk.kk.shared.offer.places.WaitingListEntry;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Wakes every second: an offered place that nobody answered in time is free again, and each free place is offered to whoever is next
 * in the list. Each citizen has a transaction of its own, so that nothing is lost by a fall between two.
 */
@Singleton
class PlacesAreOffered {
    private final Enrolments enrolments;
    private final Places places;
    private final WaitingList list;
    private final PlaceSettings settings;
    private final Subjects subjects;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final BackgroundJobs jobs;

    PlacesAreOffered(
            Enrolments enrolments,
            Places places,
            WaitingList list,
            PlaceSettings settings,
            Subjects subjects,
            Outbox outbox,
            BusinessClock clock,
            BackgroundJobs jobs) {
        this.enrolments = enrolments;
        this.places = places;
        this.list = list;
        this.settings = settings;
        this.subjects = subjects;
        this.outbox = outbox;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        run("place-offers-expire", list.overdue(clock.today()), this::expire);
        run("places-are-offered", list.offersWithRoom(), this::offerAll);
    }

    private void run(String job, List<UUID> found, Consumer<UUID> work) {
        if (!found.isEmpty()) {
            jobs.run(job, "schedule", Purpose.CASEWORK, () -> found.forEach(work));
        }
    }

    private void expire(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            var enrolment = enrolments.lock(id);
            if (enrolment.standing().inList().isOver(clock.today())) {
                move(enrolment, WaitingListEntry.expired(), "day-reached");
            }
        });
    }

    private void offerAll(UUID offer) {
        while (QuarkusTransaction.requiringNew().call(() -> offerNext(offer))) {
            // the next one has a transaction of its own
        }
    }

    /** False when no place is free, nobody waits, or somebody else has just changed the list. */
    private boolean offerNext(UUID offer) {
        var next = list.next(offer);
        if (next.isEmpty()) {
            return false;
        }
        var enrolment = enrolments.lock(next.get());
        places.lock(List.of(offer));
        if (!list.next(offer).equals(next)) {
            return false;
        }
        var until = clock.today().plusDays(settings.offerDays());
        move(enrolment, enrolment.standing().inList().offered(until), "place-free");
        return true;
    }

    private void move(Enrolment enrolment, WaitingListEntry next, String cause) {
        var before = enrolment.standing().placeUse();
        var happened = enrolment.moveInList(next, clock);
        places.move(new PlaceChange(
                enrolment.offerId(), before, enrolment.standing().placeUse()));
        outbox.add(enrolment.event(happened, cause));
        subjects.listed(List.of(enrolment.citizenId()));
    }
}
