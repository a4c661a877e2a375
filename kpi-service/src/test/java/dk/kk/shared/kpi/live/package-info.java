@NullMarked
package dk.kk.shared.kpi.live;

import org.jspecify.annotations.NullMarked;
