@NullMarked
package dk.kk.shared.kpi.movement;

import org.jspecify.annotations.NullMarked;
