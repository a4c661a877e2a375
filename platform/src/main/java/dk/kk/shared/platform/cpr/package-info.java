/** The Danish personal identification number: its rules, and a value that never prints itself. */
@NullMarked
package dk.kk.shared.platform.cpr;

import org.jspecify.annotations.NullMarked;
