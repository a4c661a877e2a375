package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a person may name for a citizen. Who is named gains access to everything of the citizen, so it is a team of the person's
 * own and somebody who works there, or the person gives away what is theirs.
 */
@ApplicationScoped
public class Teams {
    private final Units units;
    private final Employees employees;
    private final Caller caller;

    Teams(Units units, Employees employees, Caller caller) {
        this.units = units;
        this.employees = employees;
        this.caller = caller;
    }

    /** @throws RuleViolation {@code team-unknown}, {@code team-not-yours}, {@code caseworker-unknown} */
    public ResponsibleTeam own(Administration administration, String team, @Nullable String caseworker) {
        var named = known(administration, team, caseworker);
        if (!isMyUnit(named)) {
            throw new RuleViolation("team-not-yours", "team", team);
        }
        return named;
    }

    /**
     * @param given who has the citizen so far: if that is the caller, any team of the administration may get them
     * @throws RuleViolation {@code team-unknown}, {@code team-not-yours}, {@code caseworker-unknown}
     */
    public ResponsibleTeam ownOrGiven(
            Administration administration, String team, @Nullable String caseworker, Optional<ResponsibleTeam> given) {
        return given.filter(this::isMine).isPresent()
                ? known(administration, team, caseworker)
                : own(administration, team, caseworker);
    }

    /** Nobody gains access by it. */
    public ResponsibleTeam known(Administration administration, String team, @Nullable String caseworker) {
        var named = ResponsibleTeam.of(units.requireTeam(team, administration), caseworker);
        if (caseworker != null) {
            employees.requireIn(team, caseworker);
        }
        return named;
    }

    /** A team of the caller's, or one whose centre the caller leads. */
    private boolean isMyUnit(ResponsibleTeam holder) {
        return caller.units().contains(holder.team()) || caller.units().contains(holder.centre());
    }

    private boolean isMine(ResponsibleTeam holder) {
        return isMyUnit(holder)
                || (holder.caseworker() != null && holder.caseworker().equals(caller.employee()));
    }
}
