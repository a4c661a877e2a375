/** The machine a run is made on. */
@NullMarked
package dk.kk.shared.bench.machine;

import org.jspecify.annotations.NullMarked;
