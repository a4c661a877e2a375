/** Documents that people keep: a text that can be edited (ODT) of its parts, and a PDF of a page. */
@NullMarked
package dk.kk.shared.platform.document;

import org.jspecify.annotations.NullMarked;
