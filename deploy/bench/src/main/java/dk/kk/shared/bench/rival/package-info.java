/** What a user would pick instead, and the floors nothing gets below. Never shipped. */
@NullMarked
package dk.kk.shared.bench.rival;

import org.jspecify.annotations.NullMarked;
