/** What an offer counts as from day to day, in goals 2 and 3: what was said of it, and the periods that follow. */
@NullMarked
package dk.kk.shared.offer.counting;

import org.jspecify.annotations.NullMarked;
