/** The synthetic citizens of November 2007 as source files, and the figures that follow from those files alone. */
@NullMarked
package dk.kk.shared.population;

import org.jspecify.annotations.NullMarked;
