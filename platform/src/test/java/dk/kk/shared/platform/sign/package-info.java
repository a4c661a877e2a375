@NullMarked
package dk.kk.shared.platform.sign;

import org.jspecify.annotations.NullMarked;
