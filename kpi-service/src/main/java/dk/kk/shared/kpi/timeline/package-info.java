/** What both administrations did about a citizen, one thing after the other, out of the ledger's facts and the heard stops. */
@NullMarked
package dk.kk.shared.kpi.timeline;

import org.jspecify.annotations.NullMarked;
