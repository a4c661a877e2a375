/** Access rules that several services name, each defined once; one that a single feature needs stands beside it. */
@NullMarked
package dk.kk.shared.platform.rules;

import org.jspecify.annotations.NullMarked;
