/** The page of problems: what is wrong, what is proposed, what the project council said, and what came of it. */
@NullMarked
package dk.kk.shared.plan.problemdesk;

import org.jspecify.annotations.NullMarked;
