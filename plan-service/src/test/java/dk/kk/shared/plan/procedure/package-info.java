@NullMarked
package dk.kk.shared.plan.procedure;

import org.jspecify.annotations.NullMarked;
