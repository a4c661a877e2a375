/** A plan as the citizen may read it: in plain sentences of which the page and the API say the same. */
@NullMarked
package dk.kk.shared.plan.citizenversion;

import org.jspecify.annotations.NullMarked;
