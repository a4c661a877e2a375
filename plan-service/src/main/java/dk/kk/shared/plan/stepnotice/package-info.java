/** Notices that tell who must know of a step in a run of a shared case procedure: that it is overdue, or that it was taken. */
@NullMarked
package dk.kk.shared.plan.stepnotice;

import org.jspecify.annotations.NullMarked;
