/** Events leave the service with the change that caused them: the outbox row, and the relay that sends it. */
@NullMarked
package dk.kk.shared.platform.outbox;

import org.jspecify.annotations.NullMarked;
