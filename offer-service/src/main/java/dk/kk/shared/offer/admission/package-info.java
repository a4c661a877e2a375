/** Whether a citizen may be referred to an offer: what the catalogue asks, against the benefits paid here and the match group heard of. */
@NullMarked
package dk.kk.shared.offer.admission;

import org.jspecify.annotations.NullMarked;
