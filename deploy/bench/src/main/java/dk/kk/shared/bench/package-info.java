/** How fast the suite is, beside rivals and floors measured in the same run. */
@NullMarked
package dk.kk.shared.bench;

import org.jspecify.annotations.NullMarked;
