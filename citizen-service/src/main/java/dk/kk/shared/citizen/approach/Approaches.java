package dk.kk.shared.citizen.approach;

import dk.kk.shared.platform.change.EntityStreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All approaches. */
@ApplicationScoped
class Approaches implements EntityStreams<Approach> {
    static final String KIND = "approach";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String path() {
        return "/api/v1/approaches";
    }

    List<Approach> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
