/** Whatever order what is heard and done comes in, readers see the same in the end. */
@NullMarked
package dk.kk.shared.plan.anyorder;

import org.jspecify.annotations.NullMarked;
