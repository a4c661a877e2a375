/** Approaches: a citizen asks for a caseworker of one side and waits until one speaks with them. */
@NullMarked
package dk.kk.shared.citizen.approach;

import org.jspecify.annotations.NullMarked;
