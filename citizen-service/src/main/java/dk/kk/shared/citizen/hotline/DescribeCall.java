package dk.kk.shared.citizen.hotline;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.Employees;
import dk.kk.shared.citizen.directory.Units;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Makes an account of what the operator says now: SOF's staff call, and BIF's are referred to. */
@Singleton
class DescribeCall {
    private final Employees employees;
    private final Units units;
    private final Caller caller;
    private final BusinessClock clock;

    DescribeCall(Employees employees, Units units, Caller caller, BusinessClock clock) {
        this.employees = employees;
        this.units = units;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code hotline-caller-unknown}, {@code hotline-referral-unknown} */
    CallAccount first(HotlineCallResource.DescribedCall said) {
        return account(said, null);
    }

    /**
     * A code that stands already was true when it was said: it is not held against the directory of today.
     *
     * @throws RuleViolation {@code hotline-caller-unknown}, {@code hotline-referral-unknown}
     */
    CallAccount after(CallAccount standing, HotlineCallResource.DescribedCall said) {
        return account(said, standing);
    }

    private CallAccount account(HotlineCallResource.DescribedCall said, @Nullable CallAccount standing) {
        if (standing == null || !said.caller().equals(standing.caller())) {
            requireAtSof(said.caller());
        }
        var unit = said.referredUnit();
        if (unit != null && (standing == null || !unit.equals(standing.referredUnit()))) {
            requireUnitOfBif(unit);
        }
        var employee = said.referredEmployee();
        if (employee != null && (standing == null || !employee.equals(standing.referredEmployee()))) {
            requireAtBif(employee);
        }
        return new CallAccount(
                said.caller(),
                said.askedAt(),
                said.answeredAt(),
                said.outcome(),
                unit,
                employee,
                caller.principal().actor(),
                clock.instant());
    }

    private void requireAtSof(String employee) {
        if (!employees.areAt(Administration.SOF, employee)) {
            throw new RuleViolation("hotline-caller-unknown", "employee", employee);
        }
    }

    private void requireUnitOfBif(String unit) {
        if (!units.areAt(Administration.BIF, unit)) {
            throw new RuleViolation("hotline-referral-unknown", "to", unit);
        }
    }

    private void requireAtBif(String employee) {
        if (!employees.areAt(Administration.BIF, employee)) {
            throw new RuleViolation("hotline-referral-unknown", "to", employee);
        }
    }
}
