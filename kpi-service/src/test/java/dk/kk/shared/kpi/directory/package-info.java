@NullMarked
package dk.kk.shared.kpi.directory;

import org.jspecify.annotations.NullMarked;
