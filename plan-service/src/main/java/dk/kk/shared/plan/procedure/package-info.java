/** Shared case procedures (fælles sagsgange): how both sides work together in a type of case, step by step, and their runs for citizens. */
@NullMarked
package dk.kk.shared.plan.procedure;

import org.jspecify.annotations.NullMarked;
