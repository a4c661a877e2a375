package dk.kk.shared.citizen.relation;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.VisibleTeams;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Where a citizen asks for a side at which nobody has them: SOF's single entry point, and BIF's hotline, as BIF has no entry point. It
 * reaches their approaches to that side, and nothing else of theirs.
 */
@Singleton
public class FrontDesk {
    private static final String COMES_ALONE = """
            (not exists (select from responsibility_row r
                         where r.citizen_id in (select citizen_id from ids_of(array[%1$s])) and r.administration = ?
                           and r.superseded_at is null and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?))
             and exists (select from citizen c where c.id = %1$s and (c.ended_on is null or c.ended_on > ?))
             and (cast(? as text) = 'BIF'
                  or exists (select from unit entry where entry.entry_point and entry.code = any (?))))
            """;

    private final Caller caller;
    private final VisibleTeams visible;
    private final BusinessClock clock;

    FrontDesk(Caller caller, VisibleTeams visible, BusinessClock clock) {
        this.caller = caller;
        this.visible = visible;
        this.clock = clock;
    }

    /** Whose the caller may sit at, by role and purpose; whether SOF's is among the units, the condition asks. */
    public Optional<Administration> side() {
        if (refersCitizens()) {
            return Optional.of(Administration.SOF);
        }
        return isSupport() && caller.is(Role.HOTLINE_OPERATOR) && Administration.BIF.isOf(caller.principal())
                ? Optional.of(Administration.BIF)
                : Optional.empty();
    }

    /**
     * That the caller sits at the desk of the side, and nobody there has the citizen, who has not ended.
     *
     * @param citizen as the statement names them: {@code asked.citizen_id}
     */
    public String comesAlone(String citizen) {
        return COMES_ALONE.formatted(citizen);
    }

    /** For the condition. */
    public List<Object> arguments(Administration side) {
        var today = clock.today();
        return List.of(side, today, today, today, side, SqlArray.texts(caller.units()));
    }

    /** People of SOF's, who are at its entry point if that is among their units. */
    boolean refersCitizens() {
        return (caller.is(Role.SOF_CASEWORKER) || caller.is(Role.SOF_MANAGER))
                && visible.isOpenTo(Administration.SOF)
                && !isSupport();
    }

    private boolean isSupport() {
        return Purpose.SUPPORT.name().equals(caller.purpose());
    }
}
