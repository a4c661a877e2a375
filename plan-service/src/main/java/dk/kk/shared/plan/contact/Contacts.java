package dk.kk.shared.plan.contact;

import dk.kk.shared.platform.change.EntityStreams;
import jakarta.enterprise.context.ApplicationScoped;

/** All attempts. */
@ApplicationScoped
class Contacts implements EntityStreams<Contact> {
    static final String KIND = "contact";

    @Override
    public String kind() {
        return KIND;
    }
}
