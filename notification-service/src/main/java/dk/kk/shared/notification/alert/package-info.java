/** The alert that tells SOF's responsible team of a benefit stop, until somebody has acted on it. */
@NullMarked
package dk.kk.shared.notification.alert;

import org.jspecify.annotations.NullMarked;
