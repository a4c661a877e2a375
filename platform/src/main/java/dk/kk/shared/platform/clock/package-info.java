/** The two clocks: the business day the suite works in, and the real time of tokens, audit and ids. */
@NullMarked
package dk.kk.shared.platform.clock;

import org.jspecify.annotations.NullMarked;
