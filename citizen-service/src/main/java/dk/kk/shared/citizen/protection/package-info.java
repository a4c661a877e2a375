/** Name and address protection: granted for a year at most, it lapses by itself and may be renewed. */
@NullMarked
package dk.kk.shared.citizen.protection;

import org.jspecify.annotations.NullMarked;
