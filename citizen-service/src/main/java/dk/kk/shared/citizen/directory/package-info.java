/** The units of both administrations: whom a citizen can belong to and whom to call. */
@NullMarked
package dk.kk.shared.citizen.directory;

import org.jspecify.annotations.NullMarked;
