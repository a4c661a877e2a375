/** The last word on who stands in relation to a citizen. */
@NullMarked
package dk.kk.shared.citizen.relation;

import org.jspecify.annotations.NullMarked;
