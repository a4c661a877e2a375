/** The one protocol by which a request reads, makes or changes a stream: relation, lock, If-Match, move, event, audit, answer. */
@NullMarked
package dk.kk.shared.platform.change;

import org.jspecify.annotations.NullMarked;
