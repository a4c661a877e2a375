/** Social action plans (social handleplan): SOF's, of the citizens it must offer one. */
@NullMarked
package dk.kk.shared.plan.socialplan;

import org.jspecify.annotations.NullMarked;
