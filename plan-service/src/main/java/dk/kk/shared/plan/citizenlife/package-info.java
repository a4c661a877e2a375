/** A citizen is planned for within his or her life here: no step, no appointment and no duration lies before the birth or after the end. */
@NullMarked
package dk.kk.shared.plan.citizenlife;

import org.jspecify.annotations.NullMarked;
