/** What all tests of this service start from. */
@NullMarked
package dk.kk.shared.offer.testing;

import org.jspecify.annotations.NullMarked;
