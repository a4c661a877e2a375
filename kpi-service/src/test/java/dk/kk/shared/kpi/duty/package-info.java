@NullMarked
package dk.kk.shared.kpi.duty;

import org.jspecify.annotations.NullMarked;
