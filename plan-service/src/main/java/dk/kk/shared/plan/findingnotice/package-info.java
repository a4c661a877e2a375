/** Notices that tell a side that something new does not fit together for a citizen: one a citizen and side, never what it is. */
@NullMarked
package dk.kk.shared.plan.findingnotice;

import org.jspecify.annotations.NullMarked;
