@NullMarked
package dk.kk.shared.platform.audit;

import org.jspecify.annotations.NullMarked;
