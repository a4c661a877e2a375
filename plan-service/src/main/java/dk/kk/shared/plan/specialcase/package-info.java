/** Special cases: both sides refer what they cannot settle to the special unit, which resolves it and keeps what it learnt. */
@NullMarked
package dk.kk.shared.plan.specialcase;

import org.jspecify.annotations.NullMarked;
