/** Two mappers: HTTP refuses what it does not know, events ignore it. */
@NullMarked
package dk.kk.shared.platform.json;

import org.jspecify.annotations.NullMarked;
