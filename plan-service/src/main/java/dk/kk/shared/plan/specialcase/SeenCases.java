package dk.kk.shared.plan.specialcase;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Role;
import jakarta.inject.Singleton;

/** What the caller sees of a special case: all, in the special unit and on the side that referred it; the other side, how far it is. */
@Singleton
class SeenCases {
    private final Caller caller;

    SeenCases(Caller caller) {
        this.caller = caller;
    }

    SpecialCaseView view(SpecialCase special) {
        var isTold = caller.is(Role.SPECIAL_UNIT)
                || Administration.of(caller.principal()) == special.referral().referringSide();
        return SpecialCaseView.of(special, caller, isTold);
    }
}
