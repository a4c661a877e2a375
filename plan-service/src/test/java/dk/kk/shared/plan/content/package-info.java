/** What plans say. */
@NullMarked
package dk.kk.shared.plan.content;

import org.jspecify.annotations.NullMarked;
