@NullMarked
package dk.kk.shared.plan.problemdesk;

import org.jspecify.annotations.NullMarked;
