/** A case of one administration: what it is about, who has it, and on which days it is open. */
@NullMarked
package dk.kk.shared.citizen.cases;

import org.jspecify.annotations.NullMarked;
