/** Days and periods of days: half-open, in the years a case can have; written as {@code 2007-11-30} and nothing else. */
@NullMarked
package dk.kk.shared.platform.days;

import org.jspecify.annotations.NullMarked;
