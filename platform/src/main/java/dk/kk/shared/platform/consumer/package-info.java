/** Events come in: one poll is one transaction, newest per stream, and what cannot be applied parks its stream. */
@NullMarked
package dk.kk.shared.platform.consumer;

import org.jspecify.annotations.NullMarked;
