/** The import engine: receives a source's file, stages, validates and merges it in the background, and says how it went. */
@NullMarked
package dk.kk.shared.platform.importjob;

import org.jspecify.annotations.NullMarked;
