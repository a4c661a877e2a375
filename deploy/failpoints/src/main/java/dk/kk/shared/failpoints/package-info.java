/** A Java agent for system tests and fault runs: halts a service between two steps that must not be apart, once. */
@NullMarked
package dk.kk.shared.failpoints;

import org.jspecify.annotations.NullMarked;
