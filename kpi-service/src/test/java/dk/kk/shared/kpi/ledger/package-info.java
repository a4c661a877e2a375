@NullMarked
package dk.kk.shared.kpi.ledger;

import org.jspecify.annotations.NullMarked;
