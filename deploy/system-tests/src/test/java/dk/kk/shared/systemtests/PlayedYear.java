package dk.kk.shared.systemtests;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Caller;
import dk.kk.shared.local.suite.Reply;
import dk.kk.shared.local.suite.UnexpectedAnswer;
import dk.kk.shared.population.Layout;
import dk.kk.shared.population.Population;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;

/** The business clock of a running suite, turned from day to day by a test, and what readers see on each. */
final class PlayedYear {
    /** Goal 1 and the lists of plans need no offer. */
    static final List<Service> SERVICES = List.of(Service.CITIZEN, Service.PLAN, Service.NOTIFICATION, Service.KPI);

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Clock REAL = Clock.systemUTC();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration SOON = Duration.ofMillis(100);

    private final RunningSuite suite;
    private Instant turnedTo = Instant.EPOCH;
    private Instant turnedAt = Instant.EPOCH;
    private LocalDate today = LocalDate.EPOCH;
    private @Nullable UUID anybody;

    PlayedYear(RunningSuite suite) {
        this.suite = suite;
    }

    /** The organisation, and nobody else. */
    void begin() {
        var files = new TinyPopulation(suite);
        files.load(Layout.UNITS, Population.tiny());
        files.load(Layout.EMPLOYEES, Population.tiny());
    }

    LocalDate today() {
        return today;
    }

    Caller sof() {
        return suite.as("sof-caseworker", "CASEWORK");
    }

    Caller bif() {
        return suite.as("bif-caseworker", "CASEWORK");
    }

    /** It is noon of that day, and the services know: those that date what people do, and the figures. */
    void turnTo(LocalDate day) {
        today = day;
        turnedTo = day.atTime(LocalTime.NOON).atZone(COPENHAGEN).toInstant();
        turnedAt = REAL.instant();
        suite.stack().businessClock().set(turnedTo);
        awaitThat("it is " + day, () -> days().allMatch(day.toString()::equals));
        if (anybody == null) {
            awaitHeard();
        }
    }

    private Stream<String> days() {
        var figures = Stream.of(secretary().get(Service.KPI, "/goals/1"));
        var others = anybody == null
                ? Stream.<Reply>empty()
                : Stream.of(
                        sof().get(Service.CITIZEN, "/citizens/%s/match-group".formatted(anybody)),
                        sof().get(Service.PLAN, "/plan-findings?citizenId=" + anybody));
        return Stream.concat(figures, others).map(reply -> reply.text("asOf"));
    }

    /** Of whom services can be asked what day it is, for as long as the demo caseworkers have this citizen. */
    void ask(UUID citizen) {
        anybody = citizen;
    }

    /** Figures know everything that was done until now. */
    void awaitHeard() {
        var now = turnedTo.plus(Duration.between(turnedAt, REAL.instant()));
        awaitThat(
                "figures that know all until " + now,
                () -> completeUpTo()
                        .min(Instant::compareTo)
                        .filter(now::isBefore)
                        .isPresent());
    }

    /** Of each source that runs. */
    private Stream<Instant> completeUpTo() {
        var sources = secretary().get(Service.KPI, "/goals/1").body().path("sources");
        return StreamSupport.stream(sources.spliterator(), false)
                .filter(source -> !source.path("source").asText().equals(Service.OFFER.shortName()))
                .map(source -> source.path("completeUpTo"))
                .map(known -> known.isTextual() ? Instant.parse(known.asText()) : Instant.EPOCH);
    }

    JsonNode goal1(LocalDate asOf) {
        return secretary().get(Service.KPI, "/goals/1?asOf=" + asOf).body();
    }

    JsonNode goal1(LocalDate asOf, LocalDate knownAt) {
        return secretary()
                .get(Service.KPI, "/goals/1?asOf=%s&knownAt=%s".formatted(asOf, knownAt))
                .body();
    }

    JsonNode liveGoal1() {
        return secretary().get(Service.KPI, "/live-goals").body().path("goals").path(0);
    }

    /** How high the alert about something went, as BIF's leader sees it; empty while there is none. */
    String escalation(String about) {
        return suite
                .as("bif-manager", "ALERT_HANDLING")
                .list(Service.NOTIFICATION, "/alerts?team=" + SharedCitizens.BIF_TEAM)
                .stream()
                .filter(alert -> alert.at("/about/id").asText().equals(about))
                .map(alert -> alert.at("/urgency/escalation").asText())
                .findFirst()
                .orElse("");
    }

    void awaitEscalation(String about, String to) {
        awaitThat(
                "alert of %s at %s".formatted(about, to),
                () -> escalation(about).equals(to));
    }

    /** What follows from what other services are told, a moment later. */
    static void soon(ThrowingRunnable said) {
        await().atMost(PATIENCE).pollInterval(SOON).untilAsserted(said);
    }

    /** Until plan-service has heard that so many citizens are shared. */
    void awaitShared(int citizens) {
        awaitThat(
                "shared citizens",
                () -> suite.database(Service.PLAN).count("shared_days where valid_to is null") == citizens);
    }

    private Caller secretary() {
        return suite.as("committee-secretary", "MEASUREMENT");
    }

    private static void awaitThat(String what, Callable<Boolean> question) {
        await(what)
                .atMost(PATIENCE)
                .pollInterval(SOON)
                .ignoreException(UnexpectedAnswer.class)
                .until(question);
    }
}
