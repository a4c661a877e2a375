/** The page of one citizen, found by CPR number: whom to call on both sides now, and what else the reader may know. */
@NullMarked
package dk.kk.shared.citizen.citizendesk;

import org.jspecify.annotations.NullMarked;
