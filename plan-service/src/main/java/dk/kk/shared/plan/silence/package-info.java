/** Shared citizens of whom nobody has heard for weeks: neither side reached them, met about them or moved a plan, and they attended nothing. */
@NullMarked
package dk.kk.shared.plan.silence;

import org.jspecify.annotations.NullMarked;
