/** Child processes: started, recorded and ended so that none is left behind and no stranger is hurt. */
@NullMarked
package dk.kk.shared.local.process;

import org.jspecify.annotations.NullMarked;
