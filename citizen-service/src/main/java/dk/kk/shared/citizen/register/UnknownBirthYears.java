package dk.kk.shared.citizen.register;

import dk.kk.shared.citizen.cpr.CurrentNumbers;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Learns the birth years of those whom the service knew before it kept any, five hundred in a transaction, from their numbers. Not at
 * the start alone: while a new version takes over, the old one may still register somebody.
 */
@Singleton
class UnknownBirthYears {
    private static final int AT_ONCE = 500;
    private static final String UNKNOWN =
            "select id from citizen where birth_year is null and identity = 'CPR' and id > ? order by id limit ?";

    private final Database database;
    private final Citizens citizens;
    private final CurrentNumbers numbers;
    private final Outbox outbox;
    private final Subjects subjects;
    private final BackgroundJobs jobs;
    private final BusinessClock clock;

    UnknownBirthYears(
            Database database,
            Citizens citizens,
            CurrentNumbers numbers,
            Outbox outbox,
            Subjects subjects,
            BackgroundJobs jobs,
            BusinessClock clock) {
        this.database = database;
        this.citizens = citizens;
        this.numbers = numbers;
        this.outbox = outbox;
        this.subjects = subjects;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(every = "24h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run("birth-years", "schedule", Purpose.CASEWORK, () -> {
            @Nullable UUID last = new UUID(0, 0);
            while (last != null) {
                var after = last;
                last = QuarkusTransaction.requiringNew().call(() -> learn(after));
            }
        });
    }

    /** @return the last one that was looked at; null when there was none any more */
    private @Nullable UUID learn(UUID after) {
        var unknown = database.list(UNKNOWN, row -> row.uuid("id"), after, AT_ONCE);
        if (unknown.isEmpty()) {
            return null;
        }
        var locked = citizens.lockAll(
                unknown); // before the numbers are read: one that is changed meanwhile tells another year
        var opened = numbers.of(unknown);
        subjects.listed(opened.keySet());
        outbox.addAll(locked.stream()
                .filter(citizen -> {
                    var number = opened.get(citizen.citizenId());
                    return number != null && citizen.learnBirthYear(number, clock);
                })
                .map(citizen -> citizen.event("changed", "birth-year-learnt"))
                .toList());
        return unknown.getLast();
    }
}
