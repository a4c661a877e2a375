/** Which citizens must not wait unduly for a caseworker, as citizen-service tells it. */
@NullMarked
package dk.kk.shared.offer.greenline;

import org.jspecify.annotations.NullMarked;
