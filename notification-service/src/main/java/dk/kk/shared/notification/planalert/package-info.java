/** Alerts that tell SOF's responsible team that a shared citizen declined a social action plan, or that one has become stale. */
@NullMarked
package dk.kk.shared.notification.planalert;

import org.jspecify.annotations.NullMarked;
