/** What all bitemporal streams of a citizen have in common: their version, the lock of their writers, the two clocks. */
@NullMarked
package dk.kk.shared.citizen.stream;

import org.jspecify.annotations.NullMarked;
