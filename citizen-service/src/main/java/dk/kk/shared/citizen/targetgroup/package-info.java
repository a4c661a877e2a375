/** SOF's grouping of a citizen by need: sensitive, on a topic of its own. */
@NullMarked
package dk.kk.shared.citizen.targetgroup;

import org.jspecify.annotations.NullMarked;
