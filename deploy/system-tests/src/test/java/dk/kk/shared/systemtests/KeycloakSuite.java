package dk.kk.shared.systemtests;

import dk.kk.shared.local.stack.Service;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The figures', the inbox's and the citizens' service as packaged, who take Keycloak's word for who somebody is in place of the local issuer's. */
record KeycloakSuite(RunningSuite suite, Keycloak keycloak) implements AutoCloseable {

    private static final List<Service> SERVICES = List.of(Service.CITIZEN, Service.NOTIFICATION, Service.KPI);

    String frontDoor() {
        return "http://127.0.0.1:" + suite.stack().ports().pages() + "/";
    }

    String page(Service service) {
        return at(service, "/");
    }

    String inbox() {
        return at(Service.NOTIFICATION, "/inbox");
    }

    String api(Service service, String path) {
        return at(service, "/api/v1" + path);
    }

    private String at(Service service, String path) {
        return "http://127.0.0.1:" + suite.stack().ports().of(service) + path;
    }

    @Override
    public void close() {
        suite.close();
        keycloak.close();
    }

    /** Keycloak first: it must know where the services will be, and they ask it for its keys when they start. */
    private static KeycloakSuite start() {
        var suite = RunningSuite.start("keycloak-suite", List.of(), _ -> List.of());
        try {
            var keycloak = Keycloak.start(suite.stack().ports());
            try {
                for (var service : SERVICES) {
                    suite.stack().options(service, keycloak.options(service));
                    suite.stack().start(service).awaitReady();
                }
                return new KeycloakSuite(suite, keycloak);
            } catch (Throwable e) {
                keycloak.close();
                throw e;
            }
        } catch (Throwable e) { // the store closes what it was given, and it is not given this
            suite.close();
            throw e;
        }
    }

    /** Gives it to tests that ask for it. */
    static final class Given implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == KeycloakSuite.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(KeycloakSuite.class))
                    .computeIfAbsent("suite", _ -> start(), KeycloakSuite.class);
        }
    }
}
