/** When units are open: deadlines count working days and opening hours, in the city's calendar. */
@NullMarked
package dk.kk.shared.notification.openinghours;

import org.jspecify.annotations.NullMarked;
