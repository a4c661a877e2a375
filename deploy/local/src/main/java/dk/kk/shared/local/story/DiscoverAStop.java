package dk.kk.shared.local.story;

import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A posting delivery in which a running benefit ends, and nobody registered a stop: one is found, and SOF is told. */
final class DiscoverAStop {
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Stage stage;
    private final String team;
    private final Caller operator;

    /** @param team of SOF, whose list the alert must be on */
    DiscoverAStop(Stage stage, String team) {
        this.stage = stage;
        this.team = team;
        this.operator = stage.suite().as("import-operator", "IMPORT");
    }

    /**
     * @param row of the benefit in the first delivery: without its last day
     * @param endedOn what the second one says
     */
    void tell(UUID citizen, String header, String row, String endedOn) {
        stage.heading("A posting delivery tells that a benefit has ended");
        var delivered = deliver(header + "\n" + row + endedOn + "\n");
        stage.check("the delivery is merged", delivered.equals("DONE"), delivered);
        var stop = found(citizen);
        stage.check("a stop is found that nobody registered", stop.isPresent(), endedOn);
        var alerts = stop.map(id -> new StopsAlerts(stage, team).await(id, _ -> true))
                .orElse(List.of());
        stage.check("SOF's team is told of it", alerts.size() == 1, team);
        stop.ifPresent(
                id -> stage.report().discoveredStop(new RunReport.DiscoveredStop(id, team, endedOn, alerts.size())));
    }

    private Optional<UUID> found(UUID citizen) {
        return stage.bif().list(Service.OFFER, "/benefit-stops?citizenId=" + citizen).stream()
                .filter(stop -> stop.path("discovered").asBoolean())
                .map(stop -> UUID.fromString(stop.path("id").asText()))
                .findFirst();
    }

    private String deliver(String content) {
        var file = write(content);
        try {
            var view = operator.upload(Service.OFFER, "/imports?source=benefits&mode=LIVE", file);
            var path = "/imports/" + view.text("id");
            return Stage.await(
                            MOST,
                            PAUSE,
                            () -> Optional.of(operator.get(Service.OFFER, path).text("phase"))
                                    .filter(ImportFiles.ENDED::contains))
                    .orElse("not ended");
        } finally {
            delete(file);
        }
    }

    private static Path write(String content) {
        try {
            return Files.writeString(Files.createTempFile("postings", ".csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
