@NullMarked
package dk.kk.shared.plan.meeting;

import org.jspecify.annotations.NullMarked;
