@NullMarked
package dk.kk.shared.kpi.team;

import org.jspecify.annotations.NullMarked;
