/** Alerts of steps in shared case procedures: overdue, to the side that is to take one; taken, to those who are to know of it. */
@NullMarked
package dk.kk.shared.notification.stepalert;

import org.jspecify.annotations.NullMarked;
