package dk.kk.shared.citizen.relation;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Citizens whom the caller may open. The hotline has no case of its own: it may open those who are shared today. */
@Singleton
public class CitizensInReach {
    private static final String SHARED = """
            exists (select from shared_period_row s
                    where s.citizen_id = asked.citizen_id and s.superseded_at is null
                      and s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?))
            """;

    private final Caller caller;
    private final BusinessClock clock;

    CitizensInReach(Caller caller, BusinessClock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    public Subject citizen(UUID id) {
        var citizen = Subject.citizen(id);
        return caller.is(Role.HOTLINE_OPERATOR) ? citizen.orRelated(SHARED, clock.today(), clock.today()) : citizen;
    }
}
