/** What the longer-term effort is to reach, said once for those who count it. */
@NullMarked
package dk.kk.shared.platform.effort;

import org.jspecify.annotations.NullMarked;
