@NullMarked
package dk.kk.shared.citizen.protectionnotice;

import org.jspecify.annotations.NullMarked;
