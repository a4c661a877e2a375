/** What is heard of the longer-term effort. */
@NullMarked
package dk.kk.shared.plan.effort;

import org.jspecify.annotations.NullMarked;
