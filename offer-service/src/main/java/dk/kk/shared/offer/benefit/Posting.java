package dk.kk.shared.offer.benefit;

import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.stream.Origin;

/** A benefit as the paying system has it. */
record Posting(String number, BenefitType type, PaidDays paid, Origin origin) {

    /** What a row of some layout says. */
    interface Reading {
        Posting read(StagedRow row, Origin origin);
    }
}
