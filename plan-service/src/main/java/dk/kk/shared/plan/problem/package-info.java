/** Problems: what the special unit sees again and again, with the figure that shows it, until it is solved or dropped. */
@NullMarked
package dk.kk.shared.plan.problem;

import org.jspecify.annotations.NullMarked;
