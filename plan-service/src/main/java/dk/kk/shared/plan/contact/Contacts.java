package dk.kk.shared.plan.contact;

import dk.kk.shared.platform.change.EntityStreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All attempts. */
@ApplicationScoped
class Contacts implements EntityStreams<Contact> {
    static final String KIND = "contact";

    @Override
    public String kind() {
        return KIND;
    }

    /** How many of a benefit stop's attempts are in the log. */
    int knownOf(UUID stop) {
        return Math.toIntExact(count("ofStop.stopId", stop));
    }
}
