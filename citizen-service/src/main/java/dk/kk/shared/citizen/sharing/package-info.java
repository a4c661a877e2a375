/** On which days a citizen is shared by the two administrations: derived from the cases, never typed in. */
@NullMarked
package dk.kk.shared.citizen.sharing;

import org.jspecify.annotations.NullMarked;
