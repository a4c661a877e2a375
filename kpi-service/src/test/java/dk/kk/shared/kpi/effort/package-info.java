@NullMarked
package dk.kk.shared.kpi.effort;

import org.jspecify.annotations.NullMarked;
