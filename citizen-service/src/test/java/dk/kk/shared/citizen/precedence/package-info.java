/** Which value stands where sources disagree, as docs/imports.md says it. */
@NullMarked
package dk.kk.shared.citizen.precedence;

import org.jspecify.annotations.NullMarked;
