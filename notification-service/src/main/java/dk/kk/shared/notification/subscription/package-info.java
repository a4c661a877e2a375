/** What other systems learn of alerts: their subscriptions, events numbered without a gap for each, and catching up by number. */
@NullMarked
package dk.kk.shared.notification.subscription;

import org.jspecify.annotations.NullMarked;
