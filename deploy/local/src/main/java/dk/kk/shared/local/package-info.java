/** The programs that run the whole suite on one machine: its parts for tests, and the launcher behind {@code deploy/run}. */
@NullMarked
package dk.kk.shared.local;

import org.jspecify.annotations.NullMarked;
