@NullMarked
package dk.kk.shared.plan.citizencopy;

import org.jspecify.annotations.NullMarked;
