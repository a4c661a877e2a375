/** The front door of the local stack: what this is, how the goals stand, and who to be. */
@NullMarked
package dk.kk.shared.local.front;

import org.jspecify.annotations.NullMarked;
