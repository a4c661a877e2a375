/** BIF's hotline for SOF's staff: who called about whom, how long they waited, and where they were referred to. */
@NullMarked
package dk.kk.shared.citizen.hotline;

import org.jspecify.annotations.NullMarked;
