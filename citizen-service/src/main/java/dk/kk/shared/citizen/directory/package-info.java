/** The units of both administrations: whom a citizen can belong to, whom to call, and who is away. */
@NullMarked
package dk.kk.shared.citizen.directory;

import org.jspecify.annotations.NullMarked;
