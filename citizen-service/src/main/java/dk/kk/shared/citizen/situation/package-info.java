/** A citizen's situation on both sides in one answer: what is known here, and what the other services tell the same person. */
@NullMarked
package dk.kk.shared.citizen.situation;

import org.jspecify.annotations.NullMarked;
