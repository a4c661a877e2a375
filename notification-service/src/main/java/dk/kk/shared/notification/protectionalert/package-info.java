/** Alerts that tell each side that has a citizen that name and address protection lapses soon; no address is known here. */
@NullMarked
package dk.kk.shared.notification.protectionalert;

import org.jspecify.annotations.NullMarked;
