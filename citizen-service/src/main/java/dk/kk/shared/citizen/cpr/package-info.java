/** CPR numbers: sealed, found by a keyed hash, and swapped for citizen ids. Nowhere in plain text. */
@NullMarked
package dk.kk.shared.citizen.cpr;

import org.jspecify.annotations.NullMarked;
