/** What a run found, as JSON, as a page and as pictures. */
@NullMarked
package dk.kk.shared.bench.report;

import org.jspecify.annotations.NullMarked;
