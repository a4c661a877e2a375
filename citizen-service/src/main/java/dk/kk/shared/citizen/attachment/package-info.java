/** What ties a citizen to the two administrations: cases, who is responsible, and when the citizen is shared. */
@NullMarked
package dk.kk.shared.citizen.attachment;

import org.jspecify.annotations.NullMarked;
