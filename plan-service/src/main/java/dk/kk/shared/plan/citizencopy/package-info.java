/** What a citizen says of a plan in their own words, and that they were given it: the plan's own side writes and reads it. */
@NullMarked
package dk.kk.shared.plan.citizencopy;

import org.jspecify.annotations.NullMarked;
