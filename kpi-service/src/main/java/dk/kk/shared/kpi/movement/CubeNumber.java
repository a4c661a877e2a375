package dk.kk.shared.kpi.movement;

import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Measure;

/** One number of a cube, as it is kept and signed. */
public record CubeNumber(Group group, MatchColumn column, Measure measure, long citizens) {}
