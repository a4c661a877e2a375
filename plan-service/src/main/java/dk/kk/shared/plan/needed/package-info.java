/** Whom SOF must offer a social action plan and has not: citizens in the longer-term effort first. */
@NullMarked
package dk.kk.shared.plan.needed;

import org.jspecify.annotations.NullMarked;
