/** Alerts that tell a side's responsible team that something new does not fit together for a citizen; what it is stands in plan-service. */
@NullMarked
package dk.kk.shared.notification.findingalert;

import org.jspecify.annotations.NullMarked;
