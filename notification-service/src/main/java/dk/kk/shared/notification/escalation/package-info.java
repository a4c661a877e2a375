/** Alerts on which nobody acts in time go up: to the leader, then to the special unit. */
@NullMarked
package dk.kk.shared.notification.escalation;

import org.jspecify.annotations.NullMarked;
