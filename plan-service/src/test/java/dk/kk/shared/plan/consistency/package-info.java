/** The rules about plans that pull apart, by the examples of {@code docs/consistency.md} and against slow oracles. */
@NullMarked
package dk.kk.shared.plan.consistency;

import org.jspecify.annotations.NullMarked;
