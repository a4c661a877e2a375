/** Official measurements: the figures of a day as known on a day, frozen and signed, and what became known later. */
@NullMarked
package dk.kk.shared.kpi.measurement;

import org.jspecify.annotations.NullMarked;
