@NullMarked
package dk.kk.shared.plan.clarification;

import org.jspecify.annotations.NullMarked;
