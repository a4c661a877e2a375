package dk.kk.shared.plan.council;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All meetings of the council. Whoever changes a meeting and proposals locks the meeting first. */
@ApplicationScoped
class CouncilMeetings implements EntityStreams<CouncilMeeting> {
    static final String KIND = "council-meeting";

    @Override
    public String kind() {
        return KIND;
    }

    /** It is about no citizen. */
    @Override
    public @Nullable Subject subject(UUID id) {
        return null;
    }

    /** In the order they were planned. @param phase null: any */
    List<CouncilMeeting> page(@Nullable CouncilMeetingPhase phase, PageRequest page) {
        return (phase == null
                        ? find("id > ?1 order by id", page.afterId())
                        : find("phase = ?1 and id > ?2 order by id", phase, page.afterId()))
                .page(0, page.fetch())
                .list();
    }
}
