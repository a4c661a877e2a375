@NullMarked
package dk.kk.shared.kpi.approachwait;

import org.jspecify.annotations.NullMarked;
