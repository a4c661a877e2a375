/** The frame of all pages: header, language, texts, forms that cannot be forged, error pages, and pages that renew themselves. */
@NullMarked
package dk.kk.shared.platform.page;

import org.jspecify.annotations.NullMarked;
