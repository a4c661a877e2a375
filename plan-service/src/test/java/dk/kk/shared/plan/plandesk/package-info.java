@NullMarked
package dk.kk.shared.plan.plandesk;

import org.jspecify.annotations.NullMarked;
