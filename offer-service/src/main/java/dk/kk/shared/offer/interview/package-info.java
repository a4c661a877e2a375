/** When BIF is to meet a citizen next, as citizen-service tells it. */
@NullMarked
package dk.kk.shared.offer.interview;

import org.jspecify.annotations.NullMarked;
