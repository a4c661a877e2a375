/** Initiatives for women that both administrations run together: counted, never by who or from where anybody is. */
@NullMarked
package dk.kk.shared.offer.womensinitiative;

import org.jspecify.annotations.NullMarked;
