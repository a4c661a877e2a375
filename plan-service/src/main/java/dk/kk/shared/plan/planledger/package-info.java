/** What waits for a side or did, asked of the tables themselves: for who proves that each side is told. */
@NullMarked
package dk.kk.shared.plan.planledger;

import org.jspecify.annotations.NullMarked;
