/** A small service that exists in platform's tests alone: its parts are tried as a service would use them. */
@NullMarked
package dk.kk.shared.platform.probe;

import org.jspecify.annotations.NullMarked;
