/** Work lists: which of a reader's own citizens need something on a day, one list for each state. */
@NullMarked
package dk.kk.shared.citizen.worklist;

import org.jspecify.annotations.NullMarked;
