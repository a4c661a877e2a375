@NullMarked
package dk.kk.shared.plan.stepnotice;

import org.jspecify.annotations.NullMarked;
