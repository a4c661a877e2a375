/** The test kit, handed to every service as platform's test-jar: real PostgreSQL, broker and tokens, and the checks all share. */
@NullMarked
package dk.kk.shared.platform.testing;

import org.jspecify.annotations.NullMarked;
