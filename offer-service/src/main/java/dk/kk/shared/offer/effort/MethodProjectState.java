package dk.kk.shared.offer.effort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a method-development project, as other services may know it. Add fields; never rename or remove one.
 *
 * @param startsOn its first day
 * @param endsOn its last day
 * @param offerIds the offers that belong to it now: whoever is enrolled in one is in the project
 */
record MethodProjectState(
        UUID projectId,
        String code,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<UUID> offerIds) {

    static MethodProjectState of(MethodProject project) {
        return new MethodProjectState(
                project.id(), project.code(), project.startsOn(), project.endsOn(), List.copyOf(project.offers()));
    }
}
