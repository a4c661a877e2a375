@NullMarked
package dk.kk.shared.platform.relation;

import org.jspecify.annotations.NullMarked;
