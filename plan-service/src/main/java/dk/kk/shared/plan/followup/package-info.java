/** Following plans up: when it is due by which rule, what puts it off, and which are overdue. */
@NullMarked
package dk.kk.shared.plan.followup;

import org.jspecify.annotations.NullMarked;
