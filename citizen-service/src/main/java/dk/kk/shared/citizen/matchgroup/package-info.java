/** BIF's assessments of a citizen's employability, on two clocks. */
@NullMarked
package dk.kk.shared.citizen.matchgroup;

import org.jspecify.annotations.NullMarked;
