@NullMarked
package dk.kk.shared.offer.places;

import org.jspecify.annotations.NullMarked;
