/** Why a goal's figure is what it is: what moved it between two days, and who counts, who does not and who nearly does. */
@NullMarked
package dk.kk.shared.kpi.explain;

import org.jspecify.annotations.NullMarked;
