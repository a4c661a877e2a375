/** The source files citizen-service owns, as the import engine needs to know them. */
@NullMarked
package dk.kk.shared.citizen.sourceimport;

import org.jspecify.annotations.NullMarked;
