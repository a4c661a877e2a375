/** What {@code deploy/run} shows: the promise of 2009 kept by the running services, step by step and checked. */
@NullMarked
package dk.kk.shared.local.story;

import org.jspecify.annotations.NullMarked;
