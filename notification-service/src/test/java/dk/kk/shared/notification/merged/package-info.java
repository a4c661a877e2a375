/** Citizens who were registered twice, and are heard of under either id. */
@NullMarked
package dk.kk.shared.notification.merged;

import org.jspecify.annotations.NullMarked;
