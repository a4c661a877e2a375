@NullMarked
package dk.kk.shared.plan.lesson;

import org.jspecify.annotations.NullMarked;
