/** What the duties' measures share, whatever is waited for: the days asked about, the moment of which it is asked, their definition, lengths, and how long in words. */
@NullMarked
package dk.kk.shared.kpi.waiting;

import org.jspecify.annotations.NullMarked;
