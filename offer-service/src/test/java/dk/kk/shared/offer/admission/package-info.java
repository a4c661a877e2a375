@NullMarked
package dk.kk.shared.offer.admission;

import org.jspecify.annotations.NullMarked;
