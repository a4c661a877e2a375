/** Pages that renew themselves: a stream that says that something changed, never what. */
@NullMarked
package dk.kk.shared.platform.live;

import org.jspecify.annotations.NullMarked;
