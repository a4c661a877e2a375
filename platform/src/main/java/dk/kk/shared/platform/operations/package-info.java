/** What operations see and do over HTTP, the same in every service. */
@NullMarked
package dk.kk.shared.platform.operations;

import org.jspecify.annotations.NullMarked;
