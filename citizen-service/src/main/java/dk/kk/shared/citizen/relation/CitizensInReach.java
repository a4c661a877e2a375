package dk.kk.shared.citizen.relation;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Citizens whom the caller may open. The hotline has no case of its own: for support it may open those who are shared today. The
 * purpose counts, for it is allowed at operations that are open to the hotline alone: who has another role too gains nothing there.
 *
 * <p>SOF's single entry point refers who calls to the right team: where it does that, it reaches every citizen of SOF's.
 */
@Singleton
public class CitizensInReach {
    private static final String SHARED = """
            exists (select from shared_period_row s
                    where s.citizen_id in (select citizen_id from ids_of(array[asked.citizen_id]))
                      and s.superseded_at is null
                      and s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?))
            """;

    private static final String OF_SOF = """
            exists (select from responsibility_row r, unit entry
                    where entry.entry_point and entry.code = any (?)
                      and r.citizen_id in (select citizen_id from ids_of(array[asked.citizen_id])) and r.administration = 'SOF' and r.superseded_at is null
                      and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?))
            """;

    private final Caller caller;
    private final FrontDesk desk;
    private final BusinessClock clock;

    CitizensInReach(Caller caller, FrontDesk desk, BusinessClock clock) {
        this.caller = caller;
        this.desk = desk;
        this.clock = clock;
    }

    /** For the purpose of this request. */
    public Subject citizen(UUID id) {
        return citizen(id, caller.purpose());
    }

    /** The same, and for SOF's entry point any citizen whom SOF has today. */
    public Subject citizenToRefer(UUID id) {
        return desk.refersCitizens() ? ofSof(id) : citizen(id);
    }

    /** Who asks for a caseworker: one's own, at SOF's entry point any of SOF's, and at the front desk of a side whom nobody has there. */
    public Subject citizenWhoAsks(UUID id) {
        var known = desk.refersCitizens() ? ofSof(id) : Subject.citizen(id);
        return desk.side()
                .map(side -> known.orRelated(
                        desk.comesAlone("asked.citizen_id"),
                        desk.arguments(side).toArray()))
                .orElse(known);
    }

    private Subject ofSof(UUID id) {
        return Subject.citizen(id).orRelated(OF_SOF, SqlArray.texts(caller.units()), clock.today(), clock.today());
    }

    Subject citizen(UUID id, @Nullable String purpose) {
        var citizen = Subject.citizen(id);
        return caller.is(Role.HOTLINE_OPERATOR) && Purpose.SUPPORT.name().equals(purpose)
                ? citizen.orRelated(SHARED, clock.today(), clock.today())
                : citizen;
    }
}
