package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Phase.EFFECTIVE;

import dk.kk.shared.offer.benefit.Benefit;
import dk.kk.shared.offer.benefit.Benefits;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Wakes every second: decided stops whose day has come take effect, temporary ones whose last day is over end, as the benefit is
 * paid again or has ended.
 */
@Singleton
class StopsTakeEffect {

    private final BenefitStops stops;
    private final Benefits benefits;
    private final Subjects subjects;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final BackgroundJobs jobs;

    StopsTakeEffect(
            BenefitStops stops,
            Benefits benefits,
            Subjects subjects,
            Outbox outbox,
            BusinessClock clock,
            BackgroundJobs jobs) {
        this.stops = stops;
        this.benefits = benefits;
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
        var paid = benefits.byId(due.stream()
                .filter(stop -> stop.phase() == EFFECTIVE)
                .map(stop -> stop.terms().benefitId())
                .toList());
        outbox.addAll(due.stream()
                .map(stop -> follow(stop, paid.get(stop.terms().benefitId())))
                .toList());
        subjects.listed(due.stream().map(BenefitStop::citizenId).toList());
    }

    /** @param benefit of a stop whose last day is over */
    private Event follow(BenefitStop due, @Nullable Benefit benefit) {
        return due.event(benefit == null ? due.takeEffect(clock) : end(due, benefit), "day-reached");
    }

    private String end(BenefitStop temporary, Benefit benefit) {
        var endedOn = benefit.paid().endedOn();
        return endedOn == null || endedOn.isAfter(clock.today())
                ? temporary.resume(clock)
                : temporary.closeAsEnded(endedOn, clock);
    }
}
