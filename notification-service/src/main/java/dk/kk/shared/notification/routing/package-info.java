/** What is known of stops, sharing, responsibility and the directory, and the pure rule of which SOF team is told. */
@NullMarked
package dk.kk.shared.notification.routing;

import org.jspecify.annotations.NullMarked;
