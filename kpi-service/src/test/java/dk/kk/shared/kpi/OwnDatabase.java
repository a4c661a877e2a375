package dk.kk.shared.kpi;

import dk.kk.shared.local.database.Databases;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** The suite's resources with a database that no other test writes to. */
public class OwnDatabase implements QuarkusTestResourceLifecycleManager {
    private final SuiteResource suite = new SuiteResource();

    @Override
    public Map<String, String> start() {
        var config = new HashMap<>(suite.start());
        var database = new Databases(System.getProperty(SuiteResource.POSTGRES)).create("kpi_service_own");
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.username", database.app());
        config.put("quarkus.datasource.password", database.password());
        config.put("quarkus.flyway.username", database.owner());
        config.put("quarkus.flyway.password", database.password());
        return config;
    }

    @Override
    public void stop() {
        suite.stop();
    }
}
