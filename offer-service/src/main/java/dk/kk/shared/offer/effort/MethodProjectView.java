package dk.kk.shared.offer.effort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param startsOn its first day
 * @param endsOn its last day; null: until further notice
 * @param offerIds the offers that belong to it
 */
@Schema(name = "MethodProject")
record MethodProjectView(
        UUID id,
        String code,
        String name,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<UUID> offerIds,
        long version) {

    static MethodProjectView of(MethodProject project) {
        return new MethodProjectView(
                project.id(),
                project.code(),
                project.name(),
                project.startsOn(),
                project.endsOn(),
                List.copyOf(project.offers()),
                project.version());
    }
}
