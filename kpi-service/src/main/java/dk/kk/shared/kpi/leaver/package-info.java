/** Outcomes: those who left match group 4-5 between two days, by where to. */
@NullMarked
package dk.kk.shared.kpi.leaver;

import org.jspecify.annotations.NullMarked;
