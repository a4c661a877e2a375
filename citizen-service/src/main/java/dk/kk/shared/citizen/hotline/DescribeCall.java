package dk.kk.shared.citizen.hotline;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.Employees;
import dk.kk.shared.citizen.directory.Units;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;

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
    CallAccount by(HotlineCallResource.DescribedCall said) {
        if (!employees.areAt(Administration.SOF, said.caller())) {
            throw new RuleViolation("hotline-caller-unknown", "employee", said.caller());
        }
        var unit = said.referredUnit();
        if (unit != null && !units.areAt(Administration.BIF, unit)) {
            throw new RuleViolation("hotline-referral-unknown", "to", unit);
        }
        var employee = said.referredEmployee();
        if (employee != null && !employees.areAt(Administration.BIF, employee)) {
            throw new RuleViolation("hotline-referral-unknown", "to", employee);
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
}
