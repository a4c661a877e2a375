@NullMarked
package dk.kk.shared.plan.silence;

import org.jspecify.annotations.NullMarked;
