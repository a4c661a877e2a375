@NullMarked
package dk.kk.shared.kpi.forecast;

import org.jspecify.annotations.NullMarked;
