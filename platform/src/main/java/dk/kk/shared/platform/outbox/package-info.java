/** Events leave the service with the change that caused them: the outbox, and the relay that sends what waits in it. */
@NullMarked
package dk.kk.shared.platform.outbox;

import org.jspecify.annotations.NullMarked;
