/** What is counted: pure functions of one citizen's facts on a day. */
@NullMarked
package dk.kk.shared.kpi.definition;

import org.jspecify.annotations.NullMarked;
