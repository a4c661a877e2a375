@NullMarked
package dk.kk.shared.kpi.figure;

import org.jspecify.annotations.NullMarked;
