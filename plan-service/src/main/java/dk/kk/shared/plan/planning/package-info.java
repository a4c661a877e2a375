/** What both sides plan with a citizen, in one answer. */
@NullMarked
package dk.kk.shared.plan.planning;

import org.jspecify.annotations.NullMarked;
