package dk.kk.shared.local.stack;

import com.sun.net.httpserver.HttpHandler;
import dk.kk.shared.local.issuer.Answer;
import dk.kk.shared.local.issuer.Person;
import java.util.List;
import java.util.stream.Collectors;

/** The page on the stack's first port: what runs where, and who may log in. */
final class StartPage {
    private StartPage() {}

    static HttpHandler at(StackPorts ports, List<Service> services) {
        return Answer.html(() -> PAGE.formatted(rows(ports, services), people()));
    }

    private static String rows(StackPorts ports, List<Service> services) {
        return services.stream()
                .map(service -> """
                        <tr><th scope="row">%1$s</th><td><a href="http://127.0.0.1:%2$d/q/swagger-ui/">API</a></td>\
                        <td><a href="http://127.0.0.1:%3$d/q/health">health</a></td>\
                        <td><a href="http://127.0.0.1:%3$d/q/metrics">metrics</a></td></tr>
                        """.formatted(service.moduleName(), ports.of(service), ports.managementOf(service)))
                .collect(Collectors.joining());
    }

    private static String people() {
        return Person.DEMO.stream()
                .map(person -> "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>%n"
                        .formatted(person.name(), person.administration(), String.join(" ", person.units())))
                .collect(Collectors.joining());
    }

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Shared citizens: the local stack</title>
            <style>body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}
            table{border-collapse:collapse}th,td{text-align:left;padding:.2rem 1rem .2rem 0}</style>
            <h1>Shared citizens: the local stack</h1>
            <p>Everything here is synthetic, and runs on this machine only.</p>
            <h2>Services</h2>
            <table>
            %s</table>
            <h2>Demo logins</h2>
            <p>The password is <code>demo</code>. A token: <code>curl -d grant_type=password -d client_id=local-frontend
            -d username=bif-caseworker -d password=demo /realms/shared/protocol/openid-connect/token</code></p>
            <table>
            <tr><th scope="col">Name and role</th><th scope="col">Administration</th><th scope="col">Units</th></tr>
            %s</table>
            </html>
            """;
}
