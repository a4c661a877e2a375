@NullMarked
package dk.kk.shared.kpi.definition;

import org.jspecify.annotations.NullMarked;
