/** Who is asking, what they may do, their relation to the citizen, and the audit row that says so. */
@NullMarked
package dk.kk.shared.platform.access;

import org.jspecify.annotations.NullMarked;
