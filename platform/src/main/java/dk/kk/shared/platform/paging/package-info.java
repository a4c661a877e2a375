/** Keyset pages with a Link header. */
@NullMarked
package dk.kk.shared.platform.paging;

import org.jspecify.annotations.NullMarked;
