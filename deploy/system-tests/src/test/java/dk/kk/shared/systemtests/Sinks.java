package dk.kk.shared.systemtests;

import static java.util.stream.Collectors.joining;

import dk.kk.shared.local.stack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Every place where a number could be left: what was logged, said, stored and answered, metrics among it. */
record Sinks(RunningSuite suite, List<Answered> answers) {

    /** @param where it was found, to be named in a failure */
    record Hit(String where, String cpr) {}

    private record Text(String where, String text) {}

    List<Hit> find(Planted planted) {
        return Stream.of(logs(), topics(), tables(), answered())
                .flatMap(texts -> texts)
                .flatMap(text -> planted.in(text.text()).stream().map(cpr -> new Hit(text.where(), cpr)))
                .distinct()
                .toList();
    }

    /** Access logs among them: they hold the URLs. */
    private Stream<Text> logs() {
        try (var files = Files.walk(suite.folder())) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(".log") && Files.isRegularFile(file))
                    .filter(file -> !file.startsWith(suite.folder().resolve("broker/data"))) // topics: read as records
                    .map(file -> new Text("log " + suite.folder().relativize(file), text(file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Text> topics() {
        return suite.topics().readAll().stream().flatMap(Sinks::parts);
    }

    private static Stream<Text> parts(ConsumerRecord<String, String> record) {
        var headers = StreamSupport.stream(record.headers().spliterator(), false)
                .map(Sinks::text)
                .collect(joining("\n"));
        return Stream.of(
                new Text("key on " + record.topic(), String.valueOf(record.key())),
                new Text("value on " + record.topic(), String.valueOf(record.value())),
                new Text("header on " + record.topic(), headers));
    }

    private Stream<Text> tables() {
        return Arrays.stream(Service.values()).flatMap(service -> {
            var database = suite.database(service);
            return database.query("""
                            select quote_ident(table_schema) || '.' || quote_ident(table_name)
                            from information_schema.tables
                            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                            """).stream().map(List::getFirst).map(table -> {
                var rows = database.query("select t::text from " + table + " t").stream();
                return new Text(
                        "table " + service.shortName() + ":" + table,
                        rows.map(List::getFirst).collect(joining("\n")));
            });
        });
    }

    private Stream<Text> answered() {
        return answers.stream().map(answer -> new Text("answer to " + answer.question(), answer.text()));
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1); // any byte is a character
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Header header) {
        return header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8);
    }
}
