/** Joint meetings: both sides meet about a citizen; called, held with what was agreed, or cancelled. */
@NullMarked
package dk.kk.shared.plan.meeting;

import org.jspecify.annotations.NullMarked;
