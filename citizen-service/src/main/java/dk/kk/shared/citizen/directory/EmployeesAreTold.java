package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.clock.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/**
 * Tells the other services of those employees whom this one knew before it told of any, a thousand in a transaction. Not at the start
 * alone: while a new version takes over, the old one may still register somebody and tell nobody.
 */
@Singleton
class EmployeesAreTold {
    private static final int AT_ONCE = 1_000;

    private final Employees employees;
    private final BusinessClock clock;

    EmployeesAreTold(Employees employees, BusinessClock clock) {
        this.employees = employees;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        while (QuarkusTransaction.requiringNew().call(() -> employees.tellNext(AT_ONCE, clock.instant()))) {
            // the next thousand have a transaction of their own
        }
    }
}
