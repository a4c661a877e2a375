@NullMarked
package dk.kk.shared.plan.citizenversion;

import org.jspecify.annotations.NullMarked;
