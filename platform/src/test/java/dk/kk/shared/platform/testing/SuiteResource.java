package dk.kk.shared.platform.testing;

import dk.kk.shared.local.broker.Broker;
import dk.kk.shared.local.broker.Topics;
import dk.kk.shared.local.database.Databases;
import dk.kk.shared.local.database.Postgres;
import dk.kk.shared.local.issuer.Client;
import dk.kk.shared.local.issuer.Issuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the service under test a real database, broker and issuer. PostgreSQL and broker are those of {@code deploy/test} when it
 * names them; alone, they are started here. Quarkus loads this class anew for each test profile, so all that must outlive that
 * stands in system properties, as texts.
 */
public class SuiteResource implements QuarkusTestResourceLifecycleManager {

    public static final String POSTGRES = "shared.test.postgres";
    public static final String KAFKA = "shared.test.kafka";
    static final String ISSUER = "shared.test.issuer";
    static final String CITIZEN = "shared.test.citizen";

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Override
    public Map<String, String> start() {
        startMissing();
        var module = Path.of("").toAbsolutePath().getFileName().toString();
        var database = new Databases(System.getProperty(POSTGRES)).create(module.replace('-', '_'));
        Topics.create(System.getProperty(KAFKA), EventLog.prefix());
        var config = new HashMap<String, String>();
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.username", database.app());
        config.put("quarkus.datasource.password", database.password());
        config.put("quarkus.flyway.username", database.owner());
        config.put("quarkus.flyway.password", database.password());
        config.put("kafka.bootstrap.servers", System.getProperty(KAFKA));
        config.put("shared.topics.prefix", EventLog.prefix());
        config.put("quarkus.oidc.auth-server-url", System.getProperty(ISSUER) + "/realms/shared");
        config.put("quarkus.oidc-client.credentials.secret", "local-" + module);
        config.put("shared.access.systems", Tokens.SYSTEM + "," + String.join(",", services()));
        config.put("shared.citizen.url", System.getProperty(CITIZEN));
        config.put("shared.lookups.misses-per-hour", "100000"); // the demo people miss a lot in tests
        config.put("shared.cpr.encryption-key", KEY);
        config.put("shared.cpr.index-key", KEY);
        config.put("shared.statements.signing-key", KEY);
        config.put("shared.measurements.signing-key", KEY);
        config.put("shared.disclosure.key", KEY);
        if (module.equals("platform")) { // the probe of its own tests has no application.properties
            config.put("shared.service", "platform");
            config.put("shared.lookups.misses-per-hour", "60");
            config.put("quarkus.http.access-log.enabled", "true"); // its tests look for what must not stand there
            config.put("quarkus.oidc-client.client-id", "plan-service"); // the issuer knows the five services
            config.put("quarkus.oidc-client.credentials.secret", "local-plan-service");
            config.put("shared.topics.published", "platform.events.v1,kpi.events.v1,held.events.v1");
            config.put("shared.imports.expected.offices", "P7D");
            config.put("shared.imports.expected.offices/North", "P1D");
            config.put("mp.messaging.incoming.events.topics", EventLog.prefix() + "citizen.events.v1");
        }
        return config;
    }

    private static List<String> services() {
        return Client.SERVICES.stream().map(Client::id).toList();
    }

    /** What was started stays until the JVM ends: another profile finds it by its system property. */
    @Override
    public void stop() {}

    private static void startMissing() {
        var folder = temporaryFolder();
        if (System.getProperty(POSTGRES) == null) {
            var postgres = Postgres.startForgetful(folder.resolve("postgres"));
            closeAtExit(postgres::close);
            System.setProperty(POSTGRES, postgres.adminUrl());
        }
        if (System.getProperty(KAFKA) == null) {
            var broker = Broker.start(folder.resolve("broker"), Broker.ANY_PORT);
            closeAtExit(broker::close);
            System.setProperty(KAFKA, broker.bootstrapServers());
        }
        if (System.getProperty(ISSUER) == null) {
            var issuer = Issuer.start(Issuer.ANY_PORT);
            issuer.page(Tokens.ISSUE, Tokens.issuing(issuer));
            issuer.page(Tokens.RETURN_TO, Tokens.returning(issuer));
            closeAtExit(issuer::close);
            System.setProperty(ISSUER, issuer.address());
        }
        if (System.getProperty(CITIZEN) == null) {
            System.setProperty(CITIZEN, FakeCitizenService.start());
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "suite-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeAtExit(Runnable close) {
        Runtime.getRuntime().addShutdownHook(new Thread(close));
    }
}
