/** Streams: one small thing with its own version, its lifecycle's legal moves, and when it was recorded. */
@NullMarked
package dk.kk.shared.platform.stream;

import org.jspecify.annotations.NullMarked;
