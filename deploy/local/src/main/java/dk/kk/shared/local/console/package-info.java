/** What the person in front of the terminal sees: lines, tables and progress bars. */
@NullMarked
package dk.kk.shared.local.console;

import org.jspecify.annotations.NullMarked;
