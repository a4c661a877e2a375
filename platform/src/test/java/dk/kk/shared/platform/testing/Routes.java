package dk.kk.shared.platform.testing;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** What the running service really answers to, asked of Quarkus REST itself. */
final class Routes {

    private Routes() {}

    /** {@code GET /api/v1/citizens/{id}}. */
    static Set<String> served() {
        var routes = new TreeSet<String>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        routes.add(method + " " + path.replaceAll("(.)/$", "$1"));
                    }
                });
        return routes;
    }
}
