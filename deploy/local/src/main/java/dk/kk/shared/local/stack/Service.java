package dk.kk.shared.local.stack;

import java.util.Locale;

/** The five services, in the order in which they are told of. */
public enum Service {
    CITIZEN,
    PLAN,
    OFFER,
    NOTIFICATION,
    KPI;

    /** As its database, its {@code shared.service} and its events are called. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As its module and application are called. */
    public String moduleName() {
        return shortName() + "-service";
    }
}
