/** Who is told: the team that is responsible for a citizen on a day, else SOF's single entry point. */
@NullMarked
package dk.kk.shared.notification.routing;

import org.jspecify.annotations.NullMarked;
