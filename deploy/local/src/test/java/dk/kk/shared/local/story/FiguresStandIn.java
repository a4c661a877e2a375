package dk.kk.shared.local.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.local.console.Console;
import dk.kk.shared.local.issuer.Issuer;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.stack.StackPorts;
import dk.kk.shared.local.suite.Suite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/** Answers as the figures service would, what a test says, so that the checks themselves can be tried. */
final class FiguresStandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StackPorts ports = StackPorts.free();
    private final Issuer issuer = Issuer.start(ports.pages());
    private final HttpServer server;

    FiguresStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Service.KPI)), 0);
        server.start();
    }

    /** A stage before it. */
    Stage stage() {
        var console = Console.plain(new PrintStream(new ByteArrayOutputStream()));
        return new Stage(new Suite(ports), console, new RunReport(console));
    }

    void table1(List<Published.Row> rows, List<Long> sofTotal, List<Long> bifTotal) throws IOException {
        answer(
                "/api/v1/table-1",
                Map.of(
                        "rows",
                        rows.stream()
                                .map(row -> Map.of("targetGroup", row.group(), "cells", row.cells()))
                                .toList(),
                        "sofTotal",
                        sofTotal,
                        "bifTotal",
                        bifTotal));
    }

    void answer(String path, Map<String, ?> body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
        issuer.close();
    }
}
