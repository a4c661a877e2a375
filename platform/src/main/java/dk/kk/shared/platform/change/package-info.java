/** The one protocol by which a request makes or changes a stream, or reads one: relation and audit, lock, If-Match, verb, event, answer. */
@NullMarked
package dk.kk.shared.platform.change;

import org.jspecify.annotations.NullMarked;
