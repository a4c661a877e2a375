/** SOF's status of its citizens by Status-/forskningssystemet, and where it says another target group than stands. */
@NullMarked
package dk.kk.shared.citizen.sofstatus;

import org.jspecify.annotations.NullMarked;
