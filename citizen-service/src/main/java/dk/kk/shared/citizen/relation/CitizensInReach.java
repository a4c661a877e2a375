package dk.kk.shared.citizen.relation;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Citizens whom the caller may open. The hotline has no case of its own: for support it may open those who are shared today. The
 * purpose counts, for it is allowed at operations that are open to the hotline alone: who has another role too gains nothing there.
 */
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

    /** For the purpose of this request. */
    public Subject citizen(UUID id) {
        return citizen(id, caller.purpose());
    }

    Subject citizen(UUID id, @Nullable String purpose) {
        var citizen = Subject.citizen(id);
        return caller.is(Role.HOTLINE_OPERATOR) && Purpose.SUPPORT.name().equals(purpose)
                ? citizen.orRelated(SHARED, clock.today(), clock.today())
                : citizen;
    }
}
