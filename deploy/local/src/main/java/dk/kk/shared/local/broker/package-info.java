/** One Kafka broker as a child process, and the suite's topics on it. */
@NullMarked
package dk.kk.shared.local.broker;

import org.jspecify.annotations.NullMarked;
