/** Signatures under what a service states officially, which anybody can verify with its public key. */
@NullMarked
package dk.kk.shared.platform.sign;

import org.jspecify.annotations.NullMarked;
