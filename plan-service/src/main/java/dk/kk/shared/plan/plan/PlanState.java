package dk.kk.shared.plan.plan;

import java.util.List;
import java.util.UUID;

/** The whole state of a plan, as other services may know it, oldest row first. Add fields; never rename or remove one. */
record PlanState(UUID planId, UUID citizenId, List<PlanRow> rows) {}
