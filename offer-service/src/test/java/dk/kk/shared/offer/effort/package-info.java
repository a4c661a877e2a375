@NullMarked
package dk.kk.shared.offer.effort;

import org.jspecify.annotations.NullMarked;
