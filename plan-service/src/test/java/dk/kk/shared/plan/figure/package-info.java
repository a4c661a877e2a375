@NullMarked
package dk.kk.shared.plan.figure;

import org.jspecify.annotations.NullMarked;
