/** What was ever believed of a citizen, on both clocks. */
@NullMarked
package dk.kk.shared.citizen.history;

import org.jspecify.annotations.NullMarked;
