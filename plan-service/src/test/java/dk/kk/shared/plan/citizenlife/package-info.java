@NullMarked
package dk.kk.shared.plan.citizenlife;

import org.jspecify.annotations.NullMarked;
