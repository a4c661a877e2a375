package dk.kk.shared.kpi.status;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CommitteeStatuses implements EntityStreams<CommitteeStatus> {

    @Override
    public String kind() {
        return CommitteeStatus.KIND;
    }

    @Override
    public String path() {
        return "/api/v1/committee-statuses";
    }

    /** It is about no citizen. */
    @Override
    public @Nullable Subject subject(UUID id) {
        return null;
    }

    /** The newest year first. */
    List<CommitteeStatus> all() {
        return list("order by ofYear desc, committee");
    }

    Optional<CommitteeStatus> of(ScheduledStatus scheduled) {
        return find("committee = ?1 and ofYear = ?2", scheduled.committee(), scheduled.year())
                .firstResultOptional();
    }
}
