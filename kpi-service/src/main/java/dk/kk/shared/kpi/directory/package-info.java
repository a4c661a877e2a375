/** The names of units, as citizen-service's directory tells them. */
@NullMarked
package dk.kk.shared.kpi.directory;

import org.jspecify.annotations.NullMarked;
