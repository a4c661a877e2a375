/** What HTTP has in common: If-Match, answers with an ETag, keyset pages with a Link, and limits. */
@NullMarked
package dk.kk.shared.platform.http;

import org.jspecify.annotations.NullMarked;
