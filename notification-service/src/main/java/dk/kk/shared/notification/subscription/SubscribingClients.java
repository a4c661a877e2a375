package dk.kk.shared.notification.subscription;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which system may subscribe to whose alerts: configuration of ours, never the system's choice. */
@ApplicationScoped
public class SubscribingClients {
    private final SubscriptionSettings settings;
    private final Caller caller;
    private final Database database;

    SubscribingClients(SubscriptionSettings settings, Caller caller, Database database) {
        this.settings = settings;
        this.caller = caller;
        this.database = database;
    }

    /** The system that asks, with whose alerts it may learn of. */
    record Asking(String client, Administration administration) {}

    /** @throws RuleViolation {@code client-without-administration} */
    Asking asking() {
        var client = caller.principal() instanceof Principal.SystemClient system ? system.client() : "";
        var settled = settings.clients().get(client);
        if (settled == null) {
            throw new RuleViolation("client-without-administration");
        }
        return new Asking(client, settled.administration());
    }

    /** Those that may be told anything at all. */
    public Set<String> ids() {
        return settings.clients().keySet();
    }

    List<Asking> all() {
        return settings.clients().entrySet().stream()
                .map(settled -> new Asking(settled.getKey(), settled.getValue().administration()))
                .sorted(Comparator.comparing(Asking::client))
                .toList();
    }

    /** @throws RuleViolation {@code event-type-unknown}, {@code unit-not-yours} */
    void require(Asking asking, EventFilter filter) {
        EventTypes.require(filter.types());
        var foreign = new HashSet<>(filter.units());
        database.list(
                        "select code from unit where code = any (?) and administration = ?",
                        row -> row.text("code"),
                        SqlArray.texts(filter.units()),
                        asking.administration())
                .forEach(foreign::remove);
        foreign.stream().sorted().findFirst().ifPresent(unit -> {
            throw new RuleViolation("unit-not-yours", "unit", unit, "administration", asking.administration());
        });
    }
}
