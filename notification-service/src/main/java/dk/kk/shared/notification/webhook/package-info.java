/** Messages to addresses that other systems name: which address may be called at all, what a message is signed with, and one attempt to send it. */
@NullMarked
package dk.kk.shared.notification.webhook;

import org.jspecify.annotations.NullMarked;
