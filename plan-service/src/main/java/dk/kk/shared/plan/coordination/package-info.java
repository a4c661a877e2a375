/** Coordination (D5): what one administration decides about a shared citizen, it asks the other about; asked, answered, waived, overdue. */
@NullMarked
package dk.kk.shared.plan.coordination;

import org.jspecify.annotations.NullMarked;
