@NullMarked
package dk.kk.shared.plan.specialcase;

import org.jspecify.annotations.NullMarked;
