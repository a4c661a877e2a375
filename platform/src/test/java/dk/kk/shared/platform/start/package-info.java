/** Tests of what a service asks of its settings. */
@NullMarked
package dk.kk.shared.platform.start;

import org.jspecify.annotations.NullMarked;
