package dk.kk.shared.local.story;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checks against a stand-in for the figures service that answers what the test says. */
class CompareTablesTest {
    final StackPorts ports = StackPorts.free();
    final Console console = Console.plain(new PrintStream(new ByteArrayOutputStream()));
    final RunReport report = new RunReport(console);
    final CompareTables tables = new CompareTables(new Stage(new Suite(ports), console, report), "2007-11-30");

    Issuer issuer;
    HttpServer figures;

    @BeforeEach
    void start() throws IOException {
        issuer = Issuer.start(ports.pages());
        figures = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Service.KPI)), 0);
        figures.start();
    }

    @AfterEach
    void stop() {
        figures.stop(0);
        issuer.close();
    }

    @Test
    void the_printed_table_1_holds() throws IOException {
        answer("/api/v1/table-1", table1(Published.TABLE_1));
        tables.tellTable1();
        assertThat(report.checks()).hasSize(6).allMatch(Check::ok);
    }

    @Test
    void one_citizen_in_another_match_group_fails_its_row_and_names_the_two_cells() throws IOException {
        var moved = new ArrayList<>(Published.TABLE_1);
        moved.set(1, new Published.Row("DISABILITY", List.of(0L, 3L, 3L, 64L, 33L, 135L, 238L)));
        answer("/api/v1/table-1", table1(moved));
        tables.tellTable1();
        assertThat(report.checks().stream().filter(check -> !check.ok()))
                .containsExactly(
                        new Check("table 1, disability", false, "M4 is 64 instead of 65, M5 is 33 instead of 32"));
        assertThat(report.everythingHeld()).isFalse();
    }

    @Test
    void table_2_holds_by_counts_and_by_rounding_half_up() throws IOException {
        answer(
                "/api/v1/table-2",
                Map.of(
                        "rows",
                        Published.TABLE_2.stream()
                                .map(rate -> Map.of(
                                        "targetGroup", rate.group(),
                                        "numerator", rate.numerator(),
                                        "denominator", rate.denominator(),
                                        "percent", 100.0 * rate.numerator() / rate.denominator()))
                                .toList()));
        tables.tellTable2();
        assertThat(report.checks()).hasSize(5).allMatch(Check::ok);
    }

    @Test
    void a_missing_row_is_a_difference_not_an_error() throws IOException {
        answer("/api/v1/table-1", table1(Published.TABLE_1.subList(0, 3)));
        tables.tellTable1();
        assertThat(report.checks().get(3).ok()).isFalse();
    }

    private static Map<String, Object> table1(List<Published.Row> rows) {
        return Map.of(
                "rows",
                        rows.stream()
                                .map(row -> Map.of("targetGroup", row.group(), "cells", row.cells()))
                                .toList(),
                "sofTotal", Published.SOF_TOTAL,
                "bifTotal", Published.BIF_TOTAL);
    }

    private void answer(String path, Map<String, ?> body) throws IOException {
        var bytes = new ObjectMapper().writeValueAsBytes(body);
        figures.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
