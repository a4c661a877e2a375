/** What BIF's hotline answers SOF's staff about a shared citizen's benefits: what is paid, and which stop is under way. */
@NullMarked
package dk.kk.shared.offer.hotline;

import org.jspecify.annotations.NullMarked;
