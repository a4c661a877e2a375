/** The committees' yearly status: what was promised, how far it came, and by which measurements; approved by both administrations, then frozen. */
@NullMarked
package dk.kk.shared.kpi.status;

import org.jspecify.annotations.NullMarked;
