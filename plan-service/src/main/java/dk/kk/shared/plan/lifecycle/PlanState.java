package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.platform.stream.Origin;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of a plan, as other services may know it, oldest row first. Add fields; never rename or remove one.
 *
 * @param origin of the last row
 */
record PlanState(UUID planId, UUID citizenId, Origin origin, List<PlanRow> rows) {}
