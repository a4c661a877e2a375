/** What a stop can rest on when it is decided: guidance, hearing, attempts to reach the citizen, SOF's coded answers. */
@NullMarked
package dk.kk.shared.offer.hearing;

import org.jspecify.annotations.NullMarked;
