/** What a goal will have come to on its next measuring day, as far as it can be said. */
@NullMarked
package dk.kk.shared.kpi.forecast;

import org.jspecify.annotations.NullMarked;
