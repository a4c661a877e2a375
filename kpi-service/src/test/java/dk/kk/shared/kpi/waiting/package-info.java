@NullMarked
package dk.kk.shared.kpi.waiting;

import org.jspecify.annotations.NullMarked;
