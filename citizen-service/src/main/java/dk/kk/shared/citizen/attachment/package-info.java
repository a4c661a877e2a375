/** What ties a citizen to the two administrations, locked as one: cases, and the responsibility and sharing that follow. */
@NullMarked
package dk.kk.shared.citizen.attachment;

import org.jspecify.annotations.NullMarked;
