/** Which team and caseworker a citizen belongs to on each side: follows the cases, and can be decided on its own. */
@NullMarked
package dk.kk.shared.citizen.responsibility;

import org.jspecify.annotations.NullMarked;
