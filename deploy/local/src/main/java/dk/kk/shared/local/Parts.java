package dk.kk.shared.local;

import dk.kk.shared.local.broker.Broker;
import dk.kk.shared.local.database.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * One database server and one broker for all tests of a run: {@code Parts <folder>} starts them, writes their addresses
 * to {@code <folder>/parts.properties} when both answer, and ends with its standard input (or by SIGTERM).
 */
final class Parts {
    private Parts() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        var folder = Path.of(arguments[0]).toAbsolutePath();
        var postgres = Postgres.startForgetful(folder.resolve("postgres"));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        var broker = Broker.start(folder.resolve("broker"), Broker.ANY_PORT);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        publish(folder, postgres, broker);
        while (System.in.read() >= 0) {
            // nothing is ever said; only the end counts
        }
        System.exit(0);
    }

    private static void publish(Path folder, Postgres postgres, Broker broker) throws IOException {
        var addresses = """
                shared.test.postgres=%s
                shared.test.kafka=%s
                """.formatted(postgres.adminUrl(), broker.bootstrapServers());
        var written = Files.writeString(folder.resolve("parts.properties.new"), addresses);
        Files.move(written, folder.resolve("parts.properties"), StandardCopyOption.ATOMIC_MOVE); // whole or not there
    }
}
