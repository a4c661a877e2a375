@NullMarked
package dk.kk.shared.kpi.quality;

import org.jspecify.annotations.NullMarked;
