package dk.kk.shared.local.stack;

import dk.kk.shared.local.database.Database;
import dk.kk.shared.local.process.Child;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command line of a service in the local stack: small heap, quick start, and where everything is. */
record ServiceCommand(StackPorts ports, String bootstrapServers, String issuerUrl, BusinessClockFile clock) {
    /**
     * Both compilers, as in production. On two cores the first one alone starts the stack in 28 s instead of 35, and after a
     * minute of load answers 950 look-ups of a citizen a second instead of 1,090 (4 clients, measured in November 2026).
     */
    private static final List<String> SMALL =
            List.of("-Xmx256m", "-Xss512k", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    /** @param learned what an earlier run gives or this one records */
    List<String> of(Service service, Path jar, Database database, List<String> learned, List<String> more) {
        var command = new ArrayList<String>();
        command.add(Child.java());
        command.addAll(SMALL);
        command.addAll(learned);
        settings(service, database).forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private Map<String, String> settings(Service service, Database database) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("quarkus.profile", "local");
        settings.put("vertx.disableURIValidation", "true"); // an unreadable URL gets our problem, not a bare 400
        settings.put("quarkus.http.port", Integer.toString(ports.of(service)));
        settings.put("quarkus.management.port", Integer.toString(ports.managementOf(service)));
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", database.app());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("quarkus.flyway.username", database.owner());
        settings.put("quarkus.flyway.password", database.password());
        settings.put("kafka.bootstrap.servers", bootstrapServers);
        settings.put("quarkus.oidc.auth-server-url", issuerUrl);
        settings.put("quarkus.oidc-client.credentials.secret", "local-" + service.moduleName());
        settings.put("shared.citizen.url", "http://127.0.0.1:" + ports.of(Service.CITIZEN));
        settings.put("shared.business-clock.file", clock.path());
        settings.putAll(pages());
        if (service == Service.NOTIFICATION) {
            settings.put("shared.offer.url", at(ports.of(Service.OFFER), ""));
            settings.putAll(operations());
            settings.put("shared.statements.signing-key", localKey("local key of the daily statement"));
        }
        if (service == Service.KPI || service == Service.OFFER) {
            settings.put("shared.disclosure.key", localKey("local key that hides few people."));
        }
        if (service == Service.KPI) {
            settings.put("shared.measurements.signing-key", localKey("local key that signs measurement"));
        }
        if (service == Service.CITIZEN) {
            settings.put("shared.plan.url", at(ports.of(Service.PLAN), ""));
            settings.put("shared.offer.url", at(ports.of(Service.OFFER), ""));
            settings.put("shared.notification.url", at(ports.of(Service.NOTIFICATION), ""));
            settings.put("shared.cpr.encryption-key", localKey("local encryption key of the CPRs"));
            settings.put("shared.cpr.index-key", localKey("local blind index key of the CPR"));
        }
        return settings;
    }

    /** Where the header of every page leads to. */
    private Map<String, String> pages() {
        return Map.ofEntries(
                Map.entry("shared.pages.front", at(ports.pages(), "/")),
                Map.entry("shared.pages.citizen", at(ports.of(Service.CITIZEN), "/")),
                Map.entry("shared.pages.plan", at(ports.of(Service.PLAN), "/")),
                Map.entry("shared.pages.plans", at(ports.of(Service.PLAN), "/plans")),
                Map.entry("shared.pages.special-unit", at(ports.of(Service.PLAN), "/special-unit")),
                Map.entry("shared.pages.problems", at(ports.of(Service.PLAN), "/problems")),
                Map.entry("shared.pages.offer", at(ports.of(Service.OFFER), "/")),
                Map.entry("shared.pages.stops", at(ports.of(Service.OFFER), "/stops")),
                Map.entry("shared.pages.search", at(ports.of(Service.CITIZEN), "/citizens")),
                Map.entry("shared.pages.work", at(ports.of(Service.CITIZEN), "/work-lists")),
                Map.entry("shared.pages.disagreements", at(ports.of(Service.CITIZEN), "/source-disagreements")),
                Map.entry("shared.pages.duplicates", at(ports.of(Service.CITIZEN), "/duplicates")),
                Map.entry("shared.pages.inbox", at(ports.of(Service.NOTIFICATION), "/inbox")),
                Map.entry("shared.pages.operations", at(ports.of(Service.NOTIFICATION), "/operations")),
                Map.entry("shared.pages.figures", at(ports.of(Service.KPI), "/")),
                Map.entry("shared.pages.members", at(ports.of(Service.KPI), "/goals/1/members")),
                Map.entry("shared.pages.duties", at(ports.of(Service.KPI), "/duties")));
    }

    /** Where the page of operations asks how each service is. */
    private Map<String, String> operations() {
        var addresses = new LinkedHashMap<String, String>();
        for (var service : Service.values()) {
            var prefix = "shared.operations." + service.shortName();
            addresses.put(prefix + ".url", at(ports.of(service), ""));
            addresses.put(prefix + ".management-url", at(ports.managementOf(service), ""));
        }
        return addresses;
    }

    private static String at(int port, String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The same in every run, so that kept data stays readable; no secret, as nothing of the local stack is. */
    private static String localKey(String thirtyTwoBytes) {
        return Base64.getEncoder().encodeToString(thirtyTwoBytes.getBytes(StandardCharsets.US_ASCII));
    }
}
