/** What the figures are made of: how the city's standings move from day to day, and as they became known; each figure is a sum of it. */
@NullMarked
package dk.kk.shared.kpi.movement;

import org.jspecify.annotations.NullMarked;
