/** Findings over HTTP, from what offer-service tells to what each side reads. */
@NullMarked
package dk.kk.shared.plan.finding;

import org.jspecify.annotations.NullMarked;
