/** Two registrations that are one person: merged, so that either id is seen as one citizen, and parted again. */
@NullMarked
package dk.kk.shared.citizen.merge;

import org.jspecify.annotations.NullMarked;
