/** The benefits BIF pays: which, to whom, from when to when. */
@NullMarked
package dk.kk.shared.offer.benefit;

import org.jspecify.annotations.NullMarked;
