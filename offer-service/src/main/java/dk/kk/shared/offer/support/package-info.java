/** A citizen's benefits, stops and courses, in one answer. */
@NullMarked
package dk.kk.shared.offer.support;

import org.jspecify.annotations.NullMarked;
