/** Alerts that tell SOF's responsible team of a benefit stop: the promise of August 2009. */
@NullMarked
package dk.kk.shared.notification.stopalert;

import org.jspecify.annotations.NullMarked;
