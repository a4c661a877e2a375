/** What holds for platform as a whole. */
@NullMarked
package dk.kk.shared.platform;

import org.jspecify.annotations.NullMarked;
