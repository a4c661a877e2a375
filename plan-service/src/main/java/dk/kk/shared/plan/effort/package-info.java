/** Who is in the longer-term effort, and who is shared, as heard: these citizens' plans come first and are followed up more often. */
@NullMarked
package dk.kk.shared.plan.effort;

import org.jspecify.annotations.NullMarked;
