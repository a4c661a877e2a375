/** What a service asks of its settings before it serves anybody. */
@NullMarked
package dk.kk.shared.platform.start;

import org.jspecify.annotations.NullMarked;
