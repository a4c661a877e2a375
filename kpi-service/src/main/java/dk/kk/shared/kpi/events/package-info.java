/** Where the events of other services come in. */
@NullMarked
package dk.kk.shared.kpi.events;

import org.jspecify.annotations.NullMarked;
