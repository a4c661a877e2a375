/** Who the citizens are: registered under a CPR number, found by it, ended. */
@NullMarked
package dk.kk.shared.citizen.register;

import org.jspecify.annotations.NullMarked;
