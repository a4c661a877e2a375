/** A retried creation gets the first answer again: the Idempotency-Key header. */
@NullMarked
package dk.kk.shared.platform.idempotency;

import org.jspecify.annotations.NullMarked;
