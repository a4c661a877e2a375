/** The places of an offer: each is given to one citizen at a time, and those who wait for one are offered it in an order that can be explained. */
@NullMarked
package dk.kk.shared.offer.places;

import org.jspecify.annotations.NullMarked;
