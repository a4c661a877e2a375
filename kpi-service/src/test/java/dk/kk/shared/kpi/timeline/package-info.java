@NullMarked
package dk.kk.shared.kpi.timeline;

import org.jspecify.annotations.NullMarked;
