package dk.kk.shared.kpi.ledger;

import java.util.UUID;

/** A fact, of whom it is, and who says so. */
record CitizenFact(UUID citizenId, Speaker speaker, Fact fact) {

    /** A stream. It speaks of one citizen for good. */
    record Speaker(String kind, String id) {}
}
