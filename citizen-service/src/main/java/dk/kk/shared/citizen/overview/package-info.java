/** What one looks up of a citizen at a glance, from all features: the person's page and a team's list. */
@NullMarked
package dk.kk.shared.citizen.overview;

import org.jspecify.annotations.NullMarked;
