/** The packaged services as real processes: killed, listened to, counted against the source files. */
@NullMarked
package dk.kk.shared.systemtests;

import org.jspecify.annotations.NullMarked;
