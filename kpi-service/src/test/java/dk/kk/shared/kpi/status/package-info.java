@NullMarked
package dk.kk.shared.kpi.status;

import org.jspecify.annotations.NullMarked;
