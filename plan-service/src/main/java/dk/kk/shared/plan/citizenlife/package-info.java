/** Whoever has died or moved away is planned for no more: no step, no appointment and no duration reaches beyond that day. */
@NullMarked
package dk.kk.shared.plan.citizenlife;

import org.jspecify.annotations.NullMarked;
