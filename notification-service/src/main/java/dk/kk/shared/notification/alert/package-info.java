/** Alerts of every kind: whom they tell, until somebody has acted. What raises them stands beside, as an {@code AlertSource} each. */
@NullMarked
package dk.kk.shared.notification.alert;

import org.jspecify.annotations.NullMarked;
