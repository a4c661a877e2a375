package dk.kk.shared.plan.meeting;

import dk.kk.shared.platform.change.EntityStreams;
import jakarta.enterprise.context.ApplicationScoped;

/** All joint meetings. */
@ApplicationScoped
class JointMeetings implements EntityStreams<JointMeeting> {
    static final String KIND = "joint-meeting";

    @Override
    public String kind() {
        return KIND;
    }
}
