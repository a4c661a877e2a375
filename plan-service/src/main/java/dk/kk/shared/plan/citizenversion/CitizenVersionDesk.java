package dk.kk.shared.plan.citizenversion;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.citizencopy.CitizenCopies;
import dk.kk.shared.plan.citizencopy.CitizenCopy;
import dk.kk.shared.plan.citizencopy.EntryPhase;
import dk.kk.shared.plan.citizencopy.ReceiptEntry;
import dk.kk.shared.plan.citizencopy.StatementEntry;
import dk.kk.shared.plan.citizenversion.CitizenVersionView.LastGiven;
import dk.kk.shared.plan.lifecycle.OwnPlan;
import dk.kk.shared.plan.lifecycle.OwnPlans;
import dk.kk.shared.plan.lifecycle.Plan;
import dk.kk.shared.plan.lifecycle.Plans;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a plan is read as the citizen may read it, by the side whose plan it is. */
@Singleton
public class CitizenVersionDesk {
    private static final String TEAM = """
            select team from access_relation
            where administration = ? and citizen_id in (select citizen_id from ids_of(array[cast(? as uuid)]))
              and valid_from <= ? and (valid_to is null or valid_to > ?)
            order by valid_from desc limit 1
            """;

    private final Desk desk;
    private final OwnPlans ownPlans;
    private final CitizenCopies copies;
    private final UnitContacts units;
    private final Database database;
    private final BusinessClock clock;

    CitizenVersionDesk(
            Desk desk,
            OwnPlans ownPlans,
            CitizenCopies copies,
            UnitContacts units,
            Database database,
            BusinessClock clock) {
        this.desk = desk;
        this.ownPlans = ownPlans;
        this.copies = copies;
        this.units = units;
        this.database = database;
        this.clock = clock;
    }

    /** @param givenOn null: as it is now; otherwise as the citizen was given it that day */
    public CitizenVersionView show(Plans plans, UUID id, @Nullable LocalDate givenOn) {
        var read = desk.show(plans, id, plan -> read(plans, plan, givenOn)).getEntity();
        return read.view(units.of(read.team()));
    }

    private ReadPlan read(Plans plans, Plan plan, @Nullable LocalDate givenOn) {
        var side = plans.planKind().side();
        var copy = copies.of(plan, side);
        var now = ownPlans.now(plan);
        var lastGiven = ReceiptEntry.last(copy.receipts())
                .map(receipt -> new LastGiven(receipt, receipt.planVersion() < now.version() ? now.recordedOn() : null))
                .orElse(null);
        return new ReadPlan(
                plan.citizenId(),
                givenOn == null ? current(now, copy) : asGiven(plan, copy, givenOn),
                lastGiven,
                givenOn == null ? team(plan.citizenId(), side) : null);
    }

    private PlainPlan current(OwnPlan now, CitizenCopy copy) {
        return new PlainPlan(
                now, clock.today(), StatementEntry.last(copy.statements()).orElse(null), null);
    }

    private PlainPlan asGiven(Plan plan, CitizenCopy copy, LocalDate givenOn) {
        var receipt = copy.receipts().stream()
                .filter(entry ->
                        entry.phase() == EntryPhase.RECORDED && entry.givenOn().equals(givenOn))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "citizen-receipt", "id", givenOn));
        var number = receipt.statementNumber();
        var statement = number == null ? null : copy.statements().get(number - 1);
        return new PlainPlan(ownPlans.at(plan, receipt.planVersion()), clock.today(), statement, receipt);
    }

    private @Nullable String team(UUID citizen, Administration side) {
        var today = clock.today();
        return database.first(TEAM, row -> row.text("team"), side, citizen, today, today)
                .orElse(null);
    }

    private record ReadPlan(
            UUID citizen,
            PlainPlan plain,
            @Nullable LastGiven lastGiven,
            @Nullable String team) {
        CitizenVersionView view(@Nullable UnitContact unit) {
            ReceiptEntry given = plain.given();
            return new CitizenVersionView(
                    plain.plan().id(),
                    citizen,
                    plain.plan().version(),
                    plain.plan().contentVersion(),
                    given,
                    lastGiven,
                    plain.in(Language.DA, unit),
                    plain.in(Language.EN, unit));
        }
    }
}
