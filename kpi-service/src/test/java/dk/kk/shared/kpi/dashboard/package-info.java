@NullMarked
package dk.kk.shared.kpi.dashboard;

import org.jspecify.annotations.NullMarked;
