/** The contact log: what either side tried to reach a citizen, and whether it did. Both sides write, both read. */
@NullMarked
package dk.kk.shared.plan.contact;

import org.jspecify.annotations.NullMarked;
