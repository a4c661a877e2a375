/** Streams: one small thing with its own version, its lifecycle's legal moves, and the answers that carry its ETag. */
@NullMarked
package dk.kk.shared.platform.stream;

import org.jspecify.annotations.NullMarked;
