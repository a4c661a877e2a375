/** Stopping or reducing a benefit, from the first consideration to its resumption; SOF is told of it by alert. */
@NullMarked
package dk.kk.shared.offer.benefitstop;

import org.jspecify.annotations.NullMarked;
