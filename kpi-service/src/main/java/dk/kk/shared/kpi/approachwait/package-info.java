/** The green line, measured: how long citizens wait from asking for a caseworker until one speaks with them. */
@NullMarked
package dk.kk.shared.kpi.approachwait;

import org.jspecify.annotations.NullMarked;
