/** The two administrations, as both sides' plans, requests and contacts name them. */
@NullMarked
package dk.kk.shared.plan.administration;

import org.jspecify.annotations.NullMarked;
