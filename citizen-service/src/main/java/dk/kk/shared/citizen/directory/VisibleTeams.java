package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who is responsible, as far as the caller may know. Which team of SOF's has a citizen can tell of treatment or disability: BIF sees
 * SOF's single entry point in its place, and the caseworker to talk to.
 */
@ApplicationScoped
public class VisibleTeams {
    private final Units units;
    private final Caller caller;

    VisibleTeams(Units units, Caller caller) {
        this.units = units;
        this.caller = caller;
    }

    /** The caller may know what kind of case or team it is. */
    public boolean isOpenTo(Administration administration) {
        return administration == Administration.BIF
                || (caller.principal() instanceof Principal.Person person
                        && person.administration().equals(Administration.SOF.name()));
    }

    public ResponsibleTeam of(Administration administration, ResponsibleTeam holder) {
        if (isOpenTo(administration)) {
            return holder;
        }
        var entry = inPlaceOf(administration);
        return new ResponsibleTeam(entry, entry, holder.caseworker());
    }

    /** Where somebody works, as far as the caller may know: who has a citizen is named, and would lead to the team. */
    String workplace(Unit unit) {
        return isOpenTo(unit.administration()) ? unit.code() : inPlaceOf(unit.administration());
    }

    /** @throws RuleViolation {@code staff-not-shown} where the caller may not know who works in the unit */
    void requireStaffOpen(Unit unit) {
        if (!isOpenTo(unit.administration()) && !unit.entry().entryPoint()) {
            throw new RuleViolation("staff-not-shown", "unit", unit.code(), "administration", unit.administration());
        }
    }

    private String inPlaceOf(Administration administration) {
        return units.entryPoint().map(Unit::code).orElse(administration.name());
    }
}
