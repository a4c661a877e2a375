/** What holds for the service as a whole: its structure and its contract. */
@NullMarked
package dk.kk.shared.offer;

import org.jspecify.annotations.NullMarked;
