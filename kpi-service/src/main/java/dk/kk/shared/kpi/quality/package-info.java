/** What missing and doubtful registrations could move a goal by. */
@NullMarked
package dk.kk.shared.kpi.quality;

import org.jspecify.annotations.NullMarked;
