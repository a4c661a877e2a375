@NullMarked
package dk.kk.shared.kpi.dutymeasure;

import org.jspecify.annotations.NullMarked;
