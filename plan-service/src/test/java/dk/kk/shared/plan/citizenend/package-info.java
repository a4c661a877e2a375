@NullMarked
package dk.kk.shared.plan.citizenend;

import org.jspecify.annotations.NullMarked;
