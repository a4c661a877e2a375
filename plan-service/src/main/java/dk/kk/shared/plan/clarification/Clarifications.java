package dk.kk.shared.plan.clarification;

import dk.kk.shared.platform.change.EntityStreams;
import jakarta.enterprise.context.ApplicationScoped;

/** All clarifications. */
@ApplicationScoped
class Clarifications implements EntityStreams<Clarification> {
    static final String KIND = "clarification";

    @Override
    public String kind() {
        return KIND;
    }
}
