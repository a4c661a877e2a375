/** The offers of both administrations: what each counts as, and from when to when it can be given. */
@NullMarked
package dk.kk.shared.offer.catalogue;

import org.jspecify.annotations.NullMarked;
