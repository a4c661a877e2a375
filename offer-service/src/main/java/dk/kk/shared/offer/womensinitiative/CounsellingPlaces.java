package dk.kk.shared.offer.womensinitiative;

import dk.kk.shared.offer.catalogue.Providers;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;

/** Where open anonymous counselling is given. A provider has to do with its own places alone. */
@Singleton
class CounsellingPlaces {
    private final CounsellingSettings settings;
    private final Caller caller;

    CounsellingPlaces(CounsellingSettings settings, Caller caller) {
        this.settings = settings;
        this.caller = caller;
    }

    /** @throws RuleViolation {@code place-unknown}, of another provider's place too */
    void requireOpen(String place) {
        if (!settings.places().containsKey(place) || !isOpen(place)) {
            throw new RuleViolation("place-unknown", "place", place);
        }
    }

    /** To the caller, also when nothing is given there any more. */
    boolean isOpen(String place) {
        return !caller.is(Role.OFFER_PROVIDER)
                || Providers.of(caller).contains(settings.places().getOrDefault(place, ""));
    }
}
