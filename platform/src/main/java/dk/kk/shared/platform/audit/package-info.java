/** Who was seen in which row of the audit, by citizen: written after the requests, not by them. */
@NullMarked
package dk.kk.shared.platform.audit;

import org.jspecify.annotations.NullMarked;
