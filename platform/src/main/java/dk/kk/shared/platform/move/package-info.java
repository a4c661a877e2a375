/** What the caller may do next with something that has phases: its moves with their operations, not the table's phases. */
@NullMarked
package dk.kk.shared.platform.move;

import org.jspecify.annotations.NullMarked;
