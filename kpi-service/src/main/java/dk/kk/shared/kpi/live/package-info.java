/** Today's figures: they move with each event, and with the day itself. */
@NullMarked
package dk.kk.shared.kpi.live;

import org.jspecify.annotations.NullMarked;
