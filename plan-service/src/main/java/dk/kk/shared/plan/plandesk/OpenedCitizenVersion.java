package dk.kk.shared.plan.plandesk;

import dk.kk.shared.plan.citizencopy.CitizenCopyView;
import dk.kk.shared.plan.citizencopy.HowGiven;
import dk.kk.shared.plan.citizencopy.HowSaid;
import dk.kk.shared.plan.citizencopy.WithdrawalReason;
import dk.kk.shared.plan.citizenversion.CitizenVersionView;
import dk.kk.shared.plan.citizenversion.PlainText;
import dk.kk.shared.platform.people.CitizenNames;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the citizen may read it, with what the caseworker registers beside.
 *
 * @param text in the reader's language
 * @param name null where it could not be had
 */
record OpenedCitizenVersion(
        CitizenVersionView version,
        PlainText text,
        CitizenCopyView copy,
        CitizenNames.@Nullable Name name,
        LocalDate today) {

    public List<HowGiven> waysToGive() {
        return List.of(HowGiven.values());
    }

    public List<HowSaid> waysToSay() {
        return List.of(HowSaid.values());
    }

    public List<WithdrawalReason> withdrawalReasons() {
        return List.of(WithdrawalReason.values());
    }
}
