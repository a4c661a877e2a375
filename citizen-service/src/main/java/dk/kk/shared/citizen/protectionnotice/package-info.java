/** Notices that tell each side that has a citizen that name and address protection lapses soon, as long as it does. */
@NullMarked
package dk.kk.shared.citizen.protectionnotice;

import org.jspecify.annotations.NullMarked;
