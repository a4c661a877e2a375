/** On which days citizens have a case with SOF beside BIF's, as citizen-service tells it. */
@NullMarked
package dk.kk.shared.offer.sharing;

import org.jspecify.annotations.NullMarked;
