/** What the tests of all features share: a citizen and what the other services say of one. */
@NullMarked
package dk.kk.shared.kpi;

import org.jspecify.annotations.NullMarked;
