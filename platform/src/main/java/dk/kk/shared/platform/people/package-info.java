/** What pages show of people and no service but citizen-service keeps. */
@NullMarked
package dk.kk.shared.platform.people;

import org.jspecify.annotations.NullMarked;
