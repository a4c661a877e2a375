/** What the tests of all features share. */
@NullMarked
package dk.kk.shared.citizen;

import org.jspecify.annotations.NullMarked;
