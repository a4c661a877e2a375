/** The lifecycle of both kinds of plans: offered, declined or made, followed up, ended, and all that was recorded of it. */
@NullMarked
package dk.kk.shared.plan.lifecycle;

import org.jspecify.annotations.NullMarked;
