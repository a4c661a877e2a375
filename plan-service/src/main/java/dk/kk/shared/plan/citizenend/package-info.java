/** Whoever has died or moved away is planned for no more: no step, no appointment and no duration reaches beyond that day. */
@NullMarked
package dk.kk.shared.plan.citizenend;

import org.jspecify.annotations.NullMarked;
