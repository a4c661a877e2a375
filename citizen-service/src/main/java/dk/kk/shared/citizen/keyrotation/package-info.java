/** Another encryption key for the CPR numbers: those sealed under a former one are sealed anew, in the background. */
@NullMarked
package dk.kk.shared.citizen.keyrotation;

import org.jspecify.annotations.NullMarked;
