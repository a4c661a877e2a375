/** Work-capacity clarifications: either side finds out how much a citizen can work, and the other side is asked. */
@NullMarked
package dk.kk.shared.plan.clarification;

import org.jspecify.annotations.NullMarked;
