/** Who sees counts of citizens exactly, and what the others see instead: decision 42. */
@NullMarked
package dk.kk.shared.platform.disclosure;

import org.jspecify.annotations.NullMarked;
