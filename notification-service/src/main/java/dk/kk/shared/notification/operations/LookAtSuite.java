package dk.kk.shared.notification.operations;

import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.parking.ListedEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asks all services and the broker side by side, so that the slowest alone decides how long it takes, and none for long. */
@Singleton
class LookAtSuite {
    private static final String PARKED = "/api/v1/parked-events?limit=200";
    private final ServiceCalls calls;
    private final ConsumerLag consumerLag;
    private final LastSeen lastSeen;
    private final RealClock clock;

    LookAtSuite(ServiceCalls calls, ConsumerLag consumerLag, LastSeen lastSeen, RealClock clock) {
        this.calls = calls;
        this.consumerLag = consumerLag;
        this.lastSeen = lastSeen;
        this.clock = clock;
    }

    /** @param token the operator's own */
    SuiteCondition now(String token) {
        var asked = Arrays.stream(SuiteService.values())
                .map(service -> ask(service, token))
                .toList();
        var lags = consumerLag.ask().join();
        var now = clock.instant();
        var services = asked.stream()
                .map(questions -> condition(questions, lags.orElse(Map.of()), now))
                .toList();
        return new SuiteCondition(
                clock.instant(), services, lags.isEmpty(), lastSeen.of("kafka", lags.isPresent(), now));
    }

    /** Empty where it is away; among the oldest 200. */
    Optional<List<ListedEvent>> parked(SuiteService service, String token) {
        return calls.api(service, PARKED, token).join().flatMap(answer -> answer.list(ListedEvent.class));
    }

    private record Questions(
            SuiteService service,
            CompletableFuture<Optional<HttpAnswer>> readiness,
            CompletableFuture<Optional<HttpAnswer>> metrics,
            CompletableFuture<Optional<HttpAnswer>> parked,
            CompletableFuture<Optional<HttpAnswer>> imports) {}

    private Questions ask(SuiteService service, String token) {
        return new Questions(
                service,
                calls.management(service, "/q/health/ready"),
                calls.management(service, "/q/metrics"),
                calls.api(service, PARKED, token),
                service.takesImports()
                        ? calls.api(service, "/api/v1/imports", token)
                        : CompletableFuture.completedFuture(Optional.empty()));
    }

    private ServiceCondition condition(Questions asked, Map<SuiteService, GroupLag> lags, Instant now) {
        var service = asked.service();
        var readiness = asked.readiness().join().flatMap(answer -> Readiness.of(answer.json()));
        var parked = asked.parked().join();
        var reach = reach(readiness.orElse(null), parked.isPresent());
        return new ServiceCondition(
                service,
                reach,
                readiness.orElse(null),
                asked.metrics()
                        .join()
                        .flatMap(answer -> OutboxFigures.of(answer.body()))
                        .orElse(null),
                lags.get(service),
                parked.flatMap(answer -> answer.list(ListedEvent.class)).orElse(null),
                service.takesImports() ? imports(asked.imports().join()) : List.of(),
                lastSeen.of(service.key(), reach != Reach.AWAY, now));
    }

    private static Reach reach(@Nullable Readiness readiness, boolean apiAnswers) {
        if (readiness == null) {
            return apiAnswers ? Reach.UNTOLD : Reach.AWAY;
        }
        return readiness.ready() ? Reach.READY : Reach.NOT_READY;
    }

    private static @Nullable List<ImportProgress> imports(Optional<HttpAnswer> answer) {
        return answer.flatMap(told -> told.list(ImportProgress.class))
                .map(ImportProgress::told)
                .orElse(null);
    }
}
