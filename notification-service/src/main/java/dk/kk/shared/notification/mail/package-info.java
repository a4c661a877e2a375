/** E-mail as a hint that alerts wait: a link, and nothing else. */
@NullMarked
package dk.kk.shared.notification.mail;

import org.jspecify.annotations.NullMarked;
