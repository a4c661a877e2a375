package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Wakes every second: decided stops whose day has come take effect, temporary ones whose last day is over end. */
@Singleton
class StopsTakeEffect {

    private final BenefitStops stops;
    private final Subjects subjects;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final BackgroundJobs jobs;

    StopsTakeEffect(BenefitStops stops, Subjects subjects, Outbox outbox, BusinessClock clock, BackgroundJobs jobs) {
        this.stops = stops;
        this.subjects = subjects;
        this.outbox = outbox;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (QuarkusTransaction.requiringNew().call(() -> stops.anyDue(clock.today()))) {
            jobs.run(
                    "stops-take-effect",
                    "schedule",
                    Purpose.CASEWORK,
                    () -> QuarkusTransaction.requiringNew().run(this::followTheDay));
        }
    }

    private void followTheDay() {
        var due = stops.lockDue(clock.today());
        outbox.addAll(due.stream().map(this::follow).toList());
        subjects.listed(due.stream().map(BenefitStop::citizenId).toList());
    }

    private Event follow(BenefitStop due) {
        var happened = due.phase() == Phase.DECIDED ? due.takeEffect(clock) : due.resume(clock);
        return due.event(happened, "day-reached");
    }
}
