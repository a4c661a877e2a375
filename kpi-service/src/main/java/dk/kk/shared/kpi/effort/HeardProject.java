package dk.kk.shared.kpi.effort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A method-development project.
 *
 * @param endsOn its last day
 * @param offerIds that belong to it now, whatever day a course in one began
 */
record HeardProject(
        UUID projectId, LocalDate startsOn, @Nullable LocalDate endsOn, List<UUID> offerIds) {}
