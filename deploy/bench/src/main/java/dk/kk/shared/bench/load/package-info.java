/** Load from outside, as a client makes it. */
@NullMarked
package dk.kk.shared.bench.load;

import org.jspecify.annotations.NullMarked;
