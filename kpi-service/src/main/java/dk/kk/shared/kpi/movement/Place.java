package dk.kk.shared.kpi.movement;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Measure;

/** A number of the cube: what is counted of the citizens in a cell. */
record Place(Cell cell, Measure measure) {}
