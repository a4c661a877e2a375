/** What each line of the log says beside its text: the trace, and the stream that is at work. Ids alone. */
@NullMarked
package dk.kk.shared.platform.logging;

import org.jspecify.annotations.NullMarked;
