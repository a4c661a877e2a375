@NullMarked
package dk.kk.shared.platform.move;

import org.jspecify.annotations.NullMarked;
