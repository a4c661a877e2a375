/** Whom SOF must offer a plan. */
@NullMarked
package dk.kk.shared.plan.needed;

import org.jspecify.annotations.NullMarked;
