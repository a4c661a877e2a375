package dk.kk.shared.notification.operations;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The five services, in the order events travel. */
enum SuiteService {
    CITIZEN,
    PLAN,
    OFFER,
    NOTIFICATION,
    KPI;

    /** {@code kpi}, as in addresses, settings and texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code kpi-service}: the application, and without the topics' prefix its group of consumers. */
    String application() {
        return key() + "-service";
    }

    /** citizen hears nobody. */
    public boolean listens() {
        return this != CITIZEN;
    }

    boolean takesImports() {
        return this == CITIZEN || this == PLAN || this == OFFER;
    }

    static List<SuiteService> listeners() {
        return Arrays.stream(values()).filter(SuiteService::listens).toList();
    }

    /** @throws RuleViolation {@code not-found} */
    static SuiteService of(String key) {
        return Arrays.stream(values())
                .filter(service -> service.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "service", "id", key));
    }
}
