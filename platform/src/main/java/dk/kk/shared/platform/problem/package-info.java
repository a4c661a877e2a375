/** Rule violations as codes and arguments, and the problem details (RFC 9457) they become in Danish and English. */
@NullMarked
package dk.kk.shared.platform.problem;

import org.jspecify.annotations.NullMarked;
