/** The pages of plans: what waits for the reader's side, and one citizen's two plans side by side. */
@NullMarked
package dk.kk.shared.plan.plandesk;

import org.jspecify.annotations.NullMarked;
