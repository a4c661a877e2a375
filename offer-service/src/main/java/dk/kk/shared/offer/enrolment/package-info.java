/** Citizens' courses in offers: referred, accepted, started, completed or dropped out of. */
@NullMarked
package dk.kk.shared.offer.enrolment;

import org.jspecify.annotations.NullMarked;
