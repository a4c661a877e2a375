@NullMarked
package dk.kk.shared.plan.council;

import org.jspecify.annotations.NullMarked;
