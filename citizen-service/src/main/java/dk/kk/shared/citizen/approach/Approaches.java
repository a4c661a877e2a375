package dk.kk.shared.citizen.approach;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.relation.FrontDesk;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All approaches; the front desk of a side opens those to it of citizens whom nobody has there. */
@ApplicationScoped
class Approaches implements EntityStreams<Approach> {
    static final String KIND = "approach";

    private static final String TO_SIDE = "exists (select from approach a where a.id = ? and a.side = ?) and ";

    private final FrontDesk desk;

    Approaches(FrontDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String path() {
        return "/api/v1/approaches";
    }

    @Override
    public Subject subject(UUID id) {
        var approach = Subject.in(KIND, KIND, id);
        return desk.side().map(side -> atDeskOf(side, approach)).orElse(approach);
    }

    private Subject atDeskOf(Administration side, Subject approach) {
        return approach.orRelated(
                TO_SIDE + desk.comesAlone("asked.citizen_id"),
                Stream.concat(Stream.of(approach.id(), side), desk.arguments(side).stream())
                        .toArray());
    }

    List<Approach> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
