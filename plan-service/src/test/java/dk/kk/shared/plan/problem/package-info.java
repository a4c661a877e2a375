@NullMarked
package dk.kk.shared.plan.problem;

import org.jspecify.annotations.NullMarked;
