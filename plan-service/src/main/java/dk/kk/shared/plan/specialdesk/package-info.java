/** The pages of the special unit: its queue with what recurs and what was learnt, and one special case. */
@NullMarked
package dk.kk.shared.plan.specialdesk;

import org.jspecify.annotations.NullMarked;
