/** The longer-term employment effort: the five method-development projects, and how far it and the combination packages have come. */
@NullMarked
package dk.kk.shared.offer.effort;

import org.jspecify.annotations.NullMarked;
