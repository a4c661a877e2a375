@NullMarked
package dk.kk.shared.kpi.explain;

import org.jspecify.annotations.NullMarked;
