/** BIF's pages about benefit stops: those under way, and one of them with its forms. */
@NullMarked
package dk.kk.shared.offer.stopdesk;

import org.jspecify.annotations.NullMarked;
