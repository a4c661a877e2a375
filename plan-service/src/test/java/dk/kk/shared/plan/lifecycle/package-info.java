/** What holds for plans of both kinds. */
@NullMarked
package dk.kk.shared.plan.lifecycle;

import org.jspecify.annotations.NullMarked;
