/** Other keys for the CPR numbers: those under former ones are sealed and indexed anew, in the background. */
@NullMarked
package dk.kk.shared.citizen.keyrotation;

import org.jspecify.annotations.NullMarked;
