package dk.kk.shared.notification.operations;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Servers in the place of the services, but for plan, where nobody answers; a {@link StandIn} decides what they say. Quarkus loads
 * this class and the tests apart, which thus share the JDK's types alone.
 */
public class StandIns implements QuarkusTestResourceLifecycleManager {
    private static final List<String> ANSWERING = List.of("citizen", "offer", "notification", "kpi");
    private static final String NOBODY = "http://127.0.0.1:1";

    private final Map<String, HttpServer> servers = new HashMap<>();

    @Override
    public Map<String, String> start() {
        var config = new HashMap<String, String>();
        config.put("shared.operations.plan.url", NOBODY);
        config.put("shared.operations.plan.management-url", NOBODY);
        for (var service : ANSWERING) {
            var address = "http://127.0.0.1:" + started(service).getAddress().getPort();
            config.put("shared.operations." + service + ".url", address);
            config.put("shared.operations." + service + ".management-url", address);
        }
        return config;
    }

    @Override
    public void stop() {
        servers.values().forEach(server -> server.stop(0));
    }

    /** Into the field {@code servers} of the test. */
    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(servers, field -> field.getName().equals("servers"));
    }

    private HttpServer started(String service) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            servers.put(service, server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
