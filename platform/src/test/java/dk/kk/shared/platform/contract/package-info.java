/** The document that the probe service gets from its thin resource. */
@NullMarked
package dk.kk.shared.platform.contract;

import org.jspecify.annotations.NullMarked;
