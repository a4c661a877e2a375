@NullMarked
package dk.kk.shared.offer.womensinitiative;

import org.jspecify.annotations.NullMarked;
