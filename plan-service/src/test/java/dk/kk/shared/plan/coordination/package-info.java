@NullMarked
package dk.kk.shared.plan.coordination;

import org.jspecify.annotations.NullMarked;
