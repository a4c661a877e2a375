@NullMarked
package dk.kk.shared.offer.combination;

import org.jspecify.annotations.NullMarked;
