/** Who is faster, and how sure that is: rounds in turn, ratios per round, an interval. */
@NullMarked
package dk.kk.shared.bench.contest;

import org.jspecify.annotations.NullMarked;
