/** Social action plans (SOF's) and job plans (BIF's): two kinds of one lifecycle, offered, declined or made, followed up, ended. */
@NullMarked
package dk.kk.shared.plan.plan;

import org.jspecify.annotations.NullMarked;
