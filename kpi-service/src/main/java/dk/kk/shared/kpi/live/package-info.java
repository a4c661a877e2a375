/** Today's figures, kept up to date citizen by citizen: by events as they come, and by the day itself. */
@NullMarked
package dk.kk.shared.kpi.live;

import org.jspecify.annotations.NullMarked;
