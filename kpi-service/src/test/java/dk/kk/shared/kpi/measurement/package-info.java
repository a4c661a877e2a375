@NullMarked
package dk.kk.shared.kpi.measurement;

import org.jspecify.annotations.NullMarked;
