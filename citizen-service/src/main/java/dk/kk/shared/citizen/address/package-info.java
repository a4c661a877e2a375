/** Where a citizen lives: told to those with a case, in one operation, and in no event or list. */
@NullMarked
package dk.kk.shared.citizen.address;

import org.jspecify.annotations.NullMarked;
