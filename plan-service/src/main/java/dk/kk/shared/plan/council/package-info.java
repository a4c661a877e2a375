/** The project council: its meetings with their agendas, what it decides of proposals, and the minutes. */
@NullMarked
package dk.kk.shared.plan.council;

import org.jspecify.annotations.NullMarked;
