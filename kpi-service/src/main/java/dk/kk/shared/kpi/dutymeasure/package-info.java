/** How the duties are kept, measured: how long SOF waits to be told of a stop, the citizen for contact and for the benefit. */
@NullMarked
package dk.kk.shared.kpi.dutymeasure;

import org.jspecify.annotations.NullMarked;
