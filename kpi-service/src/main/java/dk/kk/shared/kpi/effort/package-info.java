/** Duty D8, measured: the longer-term employment effort, its hours, and the social action plans of those in it, as known on any day. */
@NullMarked
package dk.kk.shared.kpi.effort;

import org.jspecify.annotations.NullMarked;
