@NullMarked
package dk.kk.shared.platform.disclosure;

import org.jspecify.annotations.NullMarked;
