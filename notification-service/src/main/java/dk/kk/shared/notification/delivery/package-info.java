/** Webhooks: what was numbered for a subscription is sent to its address, in order, again and again until it arrives or people are told. */
@NullMarked
package dk.kk.shared.notification.delivery;

import org.jspecify.annotations.NullMarked;
