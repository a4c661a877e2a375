/** Whom to call about a citizen now, on either side: somebody always answers. */
@NullMarked
package dk.kk.shared.citizen.contact;

import org.jspecify.annotations.NullMarked;
