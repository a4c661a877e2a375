/** What a plan says: its parts, goals and coded facts, in versions. It is personal and stays in this service. */
@NullMarked
package dk.kk.shared.plan.content;

import org.jspecify.annotations.NullMarked;
