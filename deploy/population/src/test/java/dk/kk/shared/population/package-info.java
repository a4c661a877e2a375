/** What the population must be, as sentences. */
@NullMarked
package dk.kk.shared.population;

import org.jspecify.annotations.NullMarked;
