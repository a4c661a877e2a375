package dk.kk.shared.citizen.cases;

import static dk.kk.shared.citizen.directory.Administration.BIF;
import static dk.kk.shared.citizen.directory.Administration.SOF;

import dk.kk.shared.citizen.directory.Administration;
import java.util.Locale;

/**
 * What a case is about. {@code countsAsShared}: the published 8,884 shared citizens leave out housing support and similar
 * security benefits; with them it would be 16,089.
 */
public enum CaseType {
    CASH_BENEFIT(BIF, true),
    START_BENEFIT(BIF, true),
    SICKNESS_BENEFIT(BIF, true),
    SOCIAL_SUPPORT(SOF, true),
    SINGLE_PAYMENT(SOF, true),
    TREATMENT(SOF, true),
    DISABILITY_SUPPORT(SOF, true),
    HOUSING_SUPPORT(SOF, false);

    private final Administration administration;
    private final boolean countsAsShared;

    CaseType(Administration administration, boolean countsAsShared) {
        this.administration = administration;
        this.countsAsShared = countsAsShared;
    }

    public Administration administration() {
        return administration;
    }

    /** As every service may know it: which case SOF has can tell of treatment or disability. */
    String told() {
        return administration == SOF ? "SOCIAL_CASE" : name();
    }

    /** Its word in the texts of pages: {@code casetype.cash-benefit}. */
    String key() {
        return "casetype." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean countsAsShared() {
        return countsAsShared;
    }
}
