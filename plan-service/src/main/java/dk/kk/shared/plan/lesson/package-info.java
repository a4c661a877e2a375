/** Lessons: what the special unit learnt from cases it resolved, without persons, for all who work with the next one. */
@NullMarked
package dk.kk.shared.plan.lesson;

import org.jspecify.annotations.NullMarked;
