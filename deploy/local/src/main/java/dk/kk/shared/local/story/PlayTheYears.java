package dk.kk.shared.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.local.stack.BusinessClockFile;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Caller;
import dk.kk.shared.local.suite.Reply;
import dk.kk.shared.local.suite.UnexpectedAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The strategy's years on the business clock, in minutes: what the committees were promised, drawn up, approved by both sides, frozen
 * and counted once more. Nothing happens meanwhile but that days pass.
 */
final class PlayTheYears {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final List<String> BOTH = List.of("EMPLOYMENT_AND_INTEGRATION", "SOCIAL_SERVICES");

    private final Stage stage;
    private final BusinessClockFile clock;
    private final Path folder;
    private final Caller secretary;
    private final List<UUID> measurements = new ArrayList<>();

    /** @param folder where the documents are put */
    PlayTheYears(Stage stage, BusinessClockFile clock, Path folder) {
        this.stage = stage;
        this.clock = clock;
        this.folder = folder;
        this.secretary = stage.suite().as("committee-secretary", "MEASUREMENT");
    }

    void tell() {
        stage.heading("The strategy's years, on the business clock");
        noonOf(LocalDate.of(2009, 10, 16));
        give("EMPLOYMENT_AND_INTEGRATION", 2009, LocalDate.of(2009, 10, 15));
        for (var year = 2009; year <= 2011; year++) {
            measure(LocalDate.of(year, 11, 30));
            measure(LocalDate.of(year, 12, 31));
            var day = LocalDate.of(year + 1, 1, 31);
            noonOf(day.plusDays(1));
            for (var committee : BOTH) {
                give(committee, year + 1, day);
            }
        }
    }

    /** As known at the end of the day after, once that is over and all of it is heard: until then it is refused. */
    private void measure(LocalDate day) {
        noonOf(day.plusDays(2));
        var frozen = untilTaken(() -> secretary.create(
                Service.KPI,
                "/measurements",
                Map.of("asOf", day.toString(), "knownAt", day.plusDays(1).toString())));
        measurements.add(frozen.id("id"));
        var recounted = secretary.get(Service.KPI, "/measurements/%s/recount".formatted(frozen.id("id")));
        stage.check(
                "the goals of %s are measured, and counted once more the same".formatted(day),
                recounted.number("differingNumbers") == 0
                        && recounted.body().path("sameMembers").asBoolean(),
                shares(frozen.body().path("goals")));
    }

    private void give(String committee, int year, LocalDate day) {
        var status = untilTaken(() -> secretary.create(
                Service.KPI,
                "/committee-statuses",
                Map.of("committee", committee, "year", year, "day", day.toString(), "measurements", lastTwo())));
        var path = "/committee-statuses/" + status.id("id");
        var bif = untilTaken(() -> approve(path, "BIF", stage.suite().as("bif-manager", "SUPERVISION"), status));
        var sof = untilTaken(() -> approve(path, "SOF", stage.suite().as("sof-manager", "SUPERVISION"), bif));
        untilTaken(() -> secretary.move(Service.KPI, path + "/freezing", sof, Map.of()));
        var document = secretary.text(Service.KPI, path + "/document");
        var recounted = secretary.get(Service.KPI, path + "/recount").body();
        keep("%d-%s.html".formatted(year, committee.toLowerCase(Locale.ROOT)), document);
        stage.check(
                "status %d of the committee %s is approved by both, frozen, and drawn up once more the same"
                        .formatted(year, committee),
                recounted.path("sameAsFrozen").asBoolean()
                        && recounted.path("sameWhenRecounted").asBoolean()
                        && recounted.path("measurements").size() == (year == 2009 ? 0 : 2)
                        && document.contains("2009-9399"),
                "%d measurements".formatted(recounted.path("measurements").size()));
    }

    private static Reply approve(String path, String side, Caller manager, Reply last) {
        return manager.move(Service.KPI, path + "/approvals/" + side, last, Map.of());
    }

    /** Those of the year that is told. */
    private List<UUID> lastTwo() {
        return measurements.subList(Math.max(0, measurements.size() - 2), measurements.size());
    }

    private void noonOf(LocalDate day) {
        clock.set(day.atTime(LocalTime.NOON).atZone(COPENHAGEN).toInstant());
    }

    /** The services see the new time within a second, and the sources' watermarks a little later. */
    private Reply untilTaken(Supplier<Reply> step) {
        var refusal = new ArrayList<UnexpectedAnswer>();
        return Stage.await(PATIENCE, PAUSE, () -> {
                    try {
                        return Optional.of(step.get());
                    } catch (UnexpectedAnswer answer) {
                        refusal.add(answer);
                        return Optional.empty();
                    }
                })
                .orElseThrow(refusal::getLast);
    }

    private void keep(String name, String document) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shares(JsonNode goals) {
        var shares = new ArrayList<String>();
        goals.forEach(goal -> shares.add("%s of %s"
                .formatted(
                        goal.path("numerator").asText(),
                        goal.path("denominator").asText())));
        return String.join(", ", shares);
    }
}
