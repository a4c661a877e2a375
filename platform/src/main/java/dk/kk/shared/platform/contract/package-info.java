/** What every operation's OpenAPI description has in common, added at build so that resources stay thin. */
@NullMarked
package dk.kk.shared.platform.contract;

import org.jspecify.annotations.NullMarked;
