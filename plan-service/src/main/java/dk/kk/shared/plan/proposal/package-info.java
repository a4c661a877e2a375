/** Proposals: what the special unit wants done about a problem, what the project council said, and what came of it. */
@NullMarked
package dk.kk.shared.plan.proposal;

import org.jspecify.annotations.NullMarked;
