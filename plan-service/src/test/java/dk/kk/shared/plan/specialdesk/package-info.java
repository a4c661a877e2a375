@NullMarked
package dk.kk.shared.plan.specialdesk;

import org.jspecify.annotations.NullMarked;
