/** Incidents: what operations must act on and nobody else sees; no personal data. */
@NullMarked
package dk.kk.shared.notification.incident;

import org.jspecify.annotations.NullMarked;
