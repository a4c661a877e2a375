/** The projection that every service asks whose case a citizen is: responsible teams by day, and merged citizens' other ids. */
@NullMarked
package dk.kk.shared.platform.relation;

import org.jspecify.annotations.NullMarked;
