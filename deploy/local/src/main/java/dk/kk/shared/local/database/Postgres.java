package dk.kk.shared.local.database;

import dk.kk.shared.local.process.CannotRun;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One embedded PostgreSQL 18 server on 127.0.0.1. Closing it stops the server and leaves its data: who chose the folder removes it. */
public final class Postgres implements AutoCloseable {
    /** As {@code port}: any free one. */
    public static final int ANY_PORT = 0;

    /** Settings for tests: nothing survives a power cut, nothing waits for the disk, and each statement is counted. */
    public static final Map<String, String> FORGETFUL = Map.of(
            "fsync",
            "off",
            "full_page_writes",
            "off",
            "synchronous_commit",
            "off",
            "shared_preload_libraries",
            "pg_stat_statements");

    /** Settings for a stack that keeps its word: a commit is on disk (the embedding library would switch all three off). */
    public static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on");

    private final EmbeddedPostgres server;
    private final Path data;

    private Postgres(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /** Starts a server on {@code data}, which is filled when it is empty or missing; its log is {@code <data>.log}. */
    public static Postgres start(Path data, int port, Map<String, String> settings) {
        try {
            Files.createDirectories(data.toAbsolutePath().getParent());
            var log = Redirect.appendTo(
                    data.resolveSibling(data.getFileName() + ".log").toFile());
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false) // its owner decides the order: services, broker, database
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setServerConfig("listen_addresses", "127.0.0.1");
            settings.forEach(builder::setServerConfig);
            if (port != ANY_PORT) {
                builder.setPort(port);
            }
            var postgres = new Postgres(builder.start(), data);
            postgres.databases().closeTheServersOwnToPublic();
            return postgres;
        } catch (IOException e) {
            throw new CannotRun("PostgreSQL did not start (%s). Its log: %s.log".formatted(e.getMessage(), data));
        }
    }

    /** A server for tests, on any free port. */
    public static Postgres startForgetful(Path data) {
        return start(data, ANY_PORT, FORGETFUL);
    }

    public int port() {
        return server.getPort();
    }

    /** The superuser's address, for {@link Databases} in another process. */
    public String adminUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port());
    }

    public Databases databases() {
        return new Databases(adminUrl());
    }

    public ProcessHandle process() {
        return runningOn(data).orElseThrow();
    }

    /** The server that runs on {@code data}, as PostgreSQL itself wrote it down there: process id, folder, start in seconds. */
    public static Optional<ProcessHandle> runningOn(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            var started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(start ->
                                    Duration.between(start, started).abs().toSeconds() < 5) // no later stranger
                            .isPresent());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
