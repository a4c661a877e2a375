/** What does not fit together for a citizen, as people read it, and why somebody lets it stand. */
@NullMarked
package dk.kk.shared.plan.finding;

import org.jspecify.annotations.NullMarked;
