/** Where the events of other services come in. */
@NullMarked
package dk.kk.shared.plan.events;

import org.jspecify.annotations.NullMarked;
