/** Alerts that tell SOF's responsible team that a shared citizen is about to drop out of an offer. */
@NullMarked
package dk.kk.shared.notification.dropoutalert;

import org.jspecify.annotations.NullMarked;
