@NullMarked
package dk.kk.shared.kpi.coordination;

import org.jspecify.annotations.NullMarked;
