@NullMarked
package dk.kk.shared.plan.findingnotice;

import org.jspecify.annotations.NullMarked;
