/** Alerts that tell a team that another one of its administration took a citizen from it, and why. */
@NullMarked
package dk.kk.shared.notification.transferalert;

import org.jspecify.annotations.NullMarked;
