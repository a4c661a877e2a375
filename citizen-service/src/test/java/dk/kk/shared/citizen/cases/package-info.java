@NullMarked
package dk.kk.shared.citizen.cases;

import org.jspecify.annotations.NullMarked;
