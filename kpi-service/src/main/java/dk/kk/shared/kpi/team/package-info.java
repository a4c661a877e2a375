/** Goals team by team, for those who lead the teams. */
@NullMarked
package dk.kk.shared.kpi.team;

import org.jspecify.annotations.NullMarked;
