/** Figures of kpi-service that something is linked to: which one, where it is found, and a value of it that was registered. */
@NullMarked
package dk.kk.shared.plan.figure;

import org.jspecify.annotations.NullMarked;
