package dk.kk.shared.local.story;

import dk.kk.shared.local.broker.Topics;
import dk.kk.shared.local.stack.Service;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The figures service hears what the others said, and nothing else: figures are read when it has heard all of it. */
final class AwaitFigures {
    private static final Duration MOST = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final List<Service> SPEAKERS = List.of(Service.CITIZEN, Service.PLAN, Service.OFFER);

    private final Stage stage;
    /** What figures are made of; alerts are not. */
    private final List<String> topics = Topics.NAMES.stream()
            .filter(name -> SPEAKERS.stream().anyMatch(service -> name.startsWith(service.shortName() + ".")))
            .toList();

    AwaitFigures(Stage stage) {
        this.stage = stage;
    }

    void tell(String bootstrapServers) {
        try (var backlog = new Backlog(stage.suite(), bootstrapServers)) {
            var heard = heard(backlog);
            stage.check(
                    "the figures have heard every event",
                    heard,
                    heard ? "" : "%,d events were left after %s".formatted(left(backlog), MOST));
        }
    }

    private boolean heard(Backlog backlog) {
        var most = Math.max(1, left(backlog));
        try (var bar = stage.console().progress("figures hear the events", most)) {
            return Stage.await(MOST, PAUSE, () -> {
                        var left = left(backlog);
                        bar.at(most - left);
                        return Optional.of(left).filter(Long.valueOf(0)::equals);
                    })
                    .isPresent();
        }
    }

    private long left(Backlog backlog) {
        var unsent = SPEAKERS.stream().mapToLong(backlog::unsent).sum();
        return unsent
                + backlog.unheard(Service.KPI, topics); // in this order: what is sent meanwhile is counted as unheard
    }
}
