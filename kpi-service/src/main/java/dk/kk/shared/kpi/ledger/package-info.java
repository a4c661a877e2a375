/** Facts per citizen, folded from the events of the other services: all that the figures are made of. */
@NullMarked
package dk.kk.shared.kpi.ledger;

import org.jspecify.annotations.NullMarked;
