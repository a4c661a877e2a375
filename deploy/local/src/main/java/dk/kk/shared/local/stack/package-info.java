/** The whole suite on one machine: PostgreSQL, broker, issuer and the five services, started and stopped in order. */
@NullMarked
package dk.kk.shared.local.stack;

import org.jspecify.annotations.NullMarked;
