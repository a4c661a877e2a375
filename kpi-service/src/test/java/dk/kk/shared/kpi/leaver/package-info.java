@NullMarked
package dk.kk.shared.kpi.leaver;

import org.jspecify.annotations.NullMarked;
