/** Events that could not be applied, kept where operations see them, by stream, until a newer one applies or a redrive succeeds. */
@NullMarked
package dk.kk.shared.platform.parking;

import org.jspecify.annotations.NullMarked;
