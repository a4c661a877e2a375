/** Many stops in one run: an abnormal number is held until somebody has looked at it. */
@NullMarked
package dk.kk.shared.offer.breaker;

import org.jspecify.annotations.NullMarked;
