/** Units by name and number, as citizen-service's directory tells them. */
@NullMarked
package dk.kk.shared.offer.directory;

import org.jspecify.annotations.NullMarked;
