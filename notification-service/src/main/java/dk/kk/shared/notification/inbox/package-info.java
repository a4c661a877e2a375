/** What a person sees of the alerts of every kind, and says they did about them. */
@NullMarked
package dk.kk.shared.notification.inbox;

import org.jspecify.annotations.NullMarked;
