@NullMarked
package dk.kk.shared.offer.attendance;

import org.jspecify.annotations.NullMarked;
