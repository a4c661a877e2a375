/** The opening hours of teams: deadlines count by them. */
@NullMarked
package dk.kk.shared.notification.openinghours;

import org.jspecify.annotations.NullMarked;
