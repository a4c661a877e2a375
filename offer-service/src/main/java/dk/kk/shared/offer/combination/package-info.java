/** Combination packages: what both administrations do together for one citizen, each side its own components. */
@NullMarked
package dk.kk.shared.offer.combination;

import org.jspecify.annotations.NullMarked;
