/** Job plans (jobplan): BIF's. */
@NullMarked
package dk.kk.shared.plan.jobplan;

import org.jspecify.annotations.NullMarked;
