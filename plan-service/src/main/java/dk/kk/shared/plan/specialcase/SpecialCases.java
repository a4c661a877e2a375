package dk.kk.shared.plan.specialcase;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All special cases. */
@ApplicationScoped
class SpecialCases implements EntityStreams<SpecialCase> {
    static final String KIND = "special-case";

    private final Caller caller;

    SpecialCases(Caller caller) {
        this.caller = caller;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What was referred to the special unit is its case, too. */
    @Override
    public Subject subject(UUID id) {
        return Subject.in("special_case", KIND, id).orRelated("?::boolean", caller.is(Role.SPECIAL_UNIT));
    }

    List<SpecialCase> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    long heldBy(String member) {
        return count("takenBy", member);
    }
}
