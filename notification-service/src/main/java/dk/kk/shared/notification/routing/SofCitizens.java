package dk.kk.shared.notification.routing;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;

/** Those who were asked for, as read together. */
public record SofCitizens(Map<UUID, SofCitizen> byId) {

    /** One of those who were asked for. */
    public SofCitizen get(UUID citizen) {
        return requireNonNull(byId.get(citizen));
    }
}
