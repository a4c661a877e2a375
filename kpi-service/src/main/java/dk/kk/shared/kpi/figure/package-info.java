/** Tables 1 and 2 and the three goals on any day, counted by SQL over the facts. */
@NullMarked
package dk.kk.shared.kpi.figure;

import org.jspecify.annotations.NullMarked;
