/** Registrations that may be one person: looked for, shown side by side, and remembered where they are not. */
@NullMarked
package dk.kk.shared.citizen.duplicate;

import org.jspecify.annotations.NullMarked;
