@NullMarked
package dk.kk.shared.plan.contact;

import org.jspecify.annotations.NullMarked;
