/** The page of registrations that may be one person: side by side, merged or kept apart. */
@NullMarked
package dk.kk.shared.citizen.duplicatedesk;

import org.jspecify.annotations.NullMarked;
