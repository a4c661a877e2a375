package dk.kk.shared.plan.finding;

import dk.kk.shared.platform.change.EntityStreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All findings that somebody overruled. */
@ApplicationScoped
class FindingOverrulings implements EntityStreams<FindingOverruling> {
    static final String KIND = "finding-overruling";

    @Override
    public String kind() {
        return KIND;
    }

    /** Those that hold. */
    List<FindingOverruling> ofCitizens(Collection<UUID> ids) {
        return list("citizenId in ?1 and phase = ?2 order by id", ids, OverrulingPhase.OVERRULED);
    }
}
