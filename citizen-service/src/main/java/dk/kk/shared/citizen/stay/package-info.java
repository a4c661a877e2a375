/** A citizen's stays at shelters and crisis centres, as the data set for them has them: SOF's alone, in no event. */
@NullMarked
package dk.kk.shared.citizen.stay;

import org.jspecify.annotations.NullMarked;
