/** Proves, apart from all events, that SOF is told of every stop it must be told of: stops = alerts = acknowledgements; and each side of what waits for it. */
@NullMarked
package dk.kk.shared.notification.reconciliation;

import org.jspecify.annotations.NullMarked;
