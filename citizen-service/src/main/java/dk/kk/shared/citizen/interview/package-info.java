/** BIF's interviews with a citizen: planned, moved, cancelled, held or missed. */
@NullMarked
package dk.kk.shared.citizen.interview;

import org.jspecify.annotations.NullMarked;
