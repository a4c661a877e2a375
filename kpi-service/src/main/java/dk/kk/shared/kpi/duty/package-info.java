/** The register of duties: what the two texts of 2009 oblige the administrations to, how far each came, and what shows it. */
@NullMarked
package dk.kk.shared.kpi.duty;

import org.jspecify.annotations.NullMarked;
