/** How much citizens really attend of what was planned, week by week, and the warning that one is about to drop out. */
@NullMarked
package dk.kk.shared.offer.attendance;

import org.jspecify.annotations.NullMarked;
