/** The suite as its users meet it: the services' HTTP APIs, asked as one of the demo people. */
@NullMarked
package dk.kk.shared.local.suite;

import org.jspecify.annotations.NullMarked;
