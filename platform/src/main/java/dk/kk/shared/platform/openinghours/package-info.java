/** When offices are open: working days and hours in the city's calendar, by which deadlines are counted and calls are answered. */
@NullMarked
package dk.kk.shared.platform.openinghours;

import org.jspecify.annotations.NullMarked;
