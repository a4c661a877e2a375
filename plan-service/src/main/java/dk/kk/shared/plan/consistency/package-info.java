/** Where the plans of the two sides, the courses and the stops of one citizen pull apart: deterministic rules over coded facts. */
@NullMarked
package dk.kk.shared.plan.consistency;

import org.jspecify.annotations.NullMarked;
