/** The page that shows goals and tables in words, a chart and tables: of today, following the events, or of any other day. */
@NullMarked
package dk.kk.shared.kpi.dashboard;

import org.jspecify.annotations.NullMarked;
