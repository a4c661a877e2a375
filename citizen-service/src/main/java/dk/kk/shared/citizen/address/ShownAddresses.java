package dk.kk.shared.citizen.address;

import dk.kk.shared.citizen.protection.ProtectedCitizens;
import dk.kk.shared.citizen.relation.OwnCases;
import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * What of an address a caller is shown: a protected one to those with a case alone, and the audit says so. Asked first whether it
 * is protected: without an answer nothing is shown.
 */
@Singleton
class ShownAddresses {
    private final ProtectedCitizens protections;
    private final OwnCases ownCases;
    private final Addresses addresses;
    private final Subjects subjects;
    private final BusinessClock clock;

    ShownAddresses(
            ProtectedCitizens protections,
            OwnCases ownCases,
            Addresses addresses,
            Subjects subjects,
            BusinessClock clock) {
        this.protections = protections;
        this.ownCases = ownCases;
        this.addresses = addresses;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** In the transaction that opened the citizen. */
    AddressView of(UUID citizen, TwoClocks clocks) {
        var until = protections.until(citizen);
        return until.isPresent() && !ownCases.include(citizen)
                ? AddressView.withheld(citizen, clocks, clock.today(), until.get())
                : view(addresses.get(citizen), clocks);
    }

    /** To somebody with a case. */
    AddressView view(CitizenAddress address, TwoClocks clocks) {
        var until = protections.until(address.citizenId()).orElse(null);
        var view = AddressView.of(address, clocks, clock.today(), until);
        if (view.isProtected() && view.address() != null) {
            subjects.noted(address.citizenId(), "protected-address");
        }
        return view;
    }
}
