@NullMarked
package dk.kk.shared.plan.proposal;

import org.jspecify.annotations.NullMarked;
