/** Following plans up. */
@NullMarked
package dk.kk.shared.plan.followup;

import org.jspecify.annotations.NullMarked;
