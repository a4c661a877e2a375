package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal;
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
        var entry = units.entryPoint().map(Unit::code).orElse(administration.name());
        return new ResponsibleTeam(entry, entry, holder.caseworker());
    }
}
