/** Facts with two clocks: {@code Timeline} is the pure interval logic, {@code BitemporalTable} reads and writes it in plain SQL. */
@NullMarked
package dk.kk.shared.platform.timeline;

import org.jspecify.annotations.NullMarked;
