/** Coordination, measured: what one administration asks the other, and whether the answer came in time. */
@NullMarked
package dk.kk.shared.kpi.coordination;

import org.jspecify.annotations.NullMarked;
