/** The green line: citizens who must not wait unduly for a caseworker, on either side. */
@NullMarked
package dk.kk.shared.citizen.greenline;

import org.jspecify.annotations.NullMarked;
