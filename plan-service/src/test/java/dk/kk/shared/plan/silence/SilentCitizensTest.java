package dk.kk.shared.plan.silence;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is silent, held against a plain reckoning. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SilentCitizensTest {
    private static final String SILENT = "/api/v1/silent-citizens";
    private static final String CONTACTS = "/api/v1/contacts";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @Inject
    Inbox inbox;

    private final String team = Casework.code("SOF-");
    private final String jobCentre = Casework.code("BIF-");
    private final Call sof = Call.by(SOF_CASEWORKER, Casework.code("S-"), team);
    private final Call bif = Call.by(BIF_CASEWORKER, Casework.code("B-"), jobCentre);

    @Test
    void a_shared_citizen_is_silent_eight_weeks_after_the_last_sign_of_life_and_no_more_after_the_next() {
        var citizen = shared(weeksAgo(20));
        for (var side : List.of(sof, bif)) {
            side.get(SILENT)
                    .statusCode(200)
                    .body("citizenId", contains(citizen.toString()))
                    .body("[0].silentSince", equalTo(weeksAgo(20).toString()))
                    .body("[0].lastKind", equalTo(null));
            side.get(SILENT + "/counts").body("weeks", equalTo(8)).body("silent", equalTo(1));
        }
        var contact = attempted(bif, citizen, Duration.ofDays(8 * 7), false);
        var told = sof.get(SILENT)
                .body("[0].lastKind", equalTo("ATTEMPT"))
                .body("[0].lastOn", equalTo(weeksAgo(8).toString()))
                .body("[0].silentSince", equalTo(weeksAgo(8).toString()))
                .extract()
                .asString();
        assertThat(told).doesNotContain("WELL_BEING", "PHONE");
        sof.get(SILENT + "/counts").body("neverHeardOf", equalTo(0));

        var later = attempted(sof, citizen, Duration.ofDays(8 * 7 - 1), true);
        bif.get(SILENT).body("$", empty());
        sof.seeing(1).post(CONTACTS + "/{id}/withdrawal", Map.of(), later).statusCode(200);
        bif.get(SILENT).body("[0].lastKind", equalTo("ATTEMPT"));
        bif.seeing(1).post(CONTACTS + "/{id}/withdrawal", Map.of(), contact).statusCode(200);
        bif.get(SILENT + "/counts").body("neverHeardOf", equalTo(1));
    }

    @Test
    void a_step_of_a_plan_and_a_held_meeting_count_and_a_citizen_who_is_not_shared_is_nobodys_silence() {
        var planned = shared(weeksAgo(20));
        var met = shared(weeksAgo(20));
        Casework.placed(UUID.randomUUID(), jobCentre, team); // not shared
        sof.get(SILENT + "/counts").body("silent", equalTo(2));

        sof.post(
                        "/api/v1/social-plans",
                        Map.of("citizenId", planned, "offeredOn", weeksAgo(2).toString()))
                .statusCode(201);
        sof.get(SILENT).body("citizenId", contains(met.toString()));
        var meeting = bif.post(
                        "/api/v1/joint-meetings",
                        Map.of("citizenId", met, "plannedOn", clock.today().toString(), "place", "SOF_OFFICE"))
                .extract()
                .<String>path("id");
        sof.get(SILENT + "/counts").body("silent", equalTo(1));
        bif.seeing(1)
                .post(
                        "/api/v1/joint-meetings/{id}/holding",
                        Map.of("heldOn", clock.today().toString(), "agreed", List.of()),
                        meeting)
                .statusCode(200);
        sof.get(SILENT).body("$", empty());
    }

    @Test
    void an_attempt_that_stands_with_a_benefit_stop_is_a_sign_of_life() {
        var citizen = shared(weeksAgo(20));
        var stop = UUID.randomUUID();
        var tried = Map.of(
                "attemptedOn",
                weeksAgo(1).toString(),
                "channel",
                "LETTER",
                "reached",
                false,
                "administration",
                "BIF",
                "employee",
                "B-JC1-T1-1",
                "recordedAt",
                clock.instant().toString());
        var state = Map.of(
                "stopId",
                stop,
                "citizenId",
                citizen,
                "ground",
                "SANCTION",
                "phase",
                "HEARING",
                "eventOn",
                weeksAgo(2).toString(),
                "contactAttempts",
                List.of(tried));

        inbox.receive(new ToldEvent(
                        "offer", "benefit-stop.contact-attempted", "benefit-stop", stop.toString(), 2, citizen, state)
                .poll());

        sof.get(SILENT).body("$", empty());
        assertThat(database.list(
                        "select on_day from sign_of_life where citizen_id = ?", row -> row.day("on_day"), citizen))
                .containsExactly(weeksAgo(1));
    }

    @Test
    void what_was_heard_of_either_registration_of_a_citizen_is_heard_of_both_and_teams_are_told_apart() {
        var citizen = shared(weeksAgo(20));
        var alias = Casework.placed(UUID.randomUUID(), jobCentre, team);
        attempted(sof, alias, Duration.ofDays(5), true);
        sof.get(SILENT + "/counts?team={team}", team).body("silent", equalTo(1));
        sof.get(SILENT + "/counts?team={team}", "SC9-V9").body("silent", equalTo(0));
        database.run("insert into access_alias values (?, ?)", alias, citizen);
        sof.get(SILENT).body("$", empty());
    }

    @Test
    void the_list_is_that_of_a_plain_reckoning_whatever_order_and_repetition_attendance_is_heard_in() {
        var random = new Random(11);
        var citizens = new ArrayList<Expected>();
        for (var i = 0; i < 30; i++) {
            citizens.add(story(random));
        }
        var expected = citizens.stream()
                .filter(citizen -> !citizen.since().isAfter(weeksAgo(8)))
                .sorted(comparing(Expected::since)
                        .thenComparing(citizen -> citizen.id().toString()))
                .toList();
        assertThat(expected).hasSizeBetween(5, 25);

        var listed = listed(7);
        assertThat(listed).isEqualTo(expected.stream().map(Expected::row).toList());
        sof.get(SILENT + "/counts").body("silent", equalTo(expected.size()));
    }

    private record Expected(
            UUID id, LocalDate since, @Nullable LocalDate lastOn) {
        String row() {
            return id + " " + since + " " + lastOn;
        }
    }

    /** Attendance of several weeks, each told in some versions of which the newest holds, and some attempts. */
    private Expected story(Random random) {
        var sharedSince = weeksAgo(4 + random.nextInt(20));
        var citizen = shared(sharedSince);
        var told = new ArrayList<ToldEvent>();
        var days = new ArrayList<LocalDate>();
        for (var week = 0; week < random.nextInt(4); week++) {
            var id = UUID.randomUUID();
            var day = weeksAgo(random.nextInt(25));
            var minutes = new ArrayList<Integer>();
            for (var version = 1; version <= 1 + random.nextInt(3); version++) {
                minutes.add(random.nextBoolean() ? 0 : 120);
                told.add(attendance(id, citizen, day, List.copyOf(minutes)));
            }
            if (minutes.getLast() > 0) {
                var sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                days.add(sunday.isAfter(clock.today()) ? clock.today() : sunday);
            }
        }
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, random);
        for (var event : told) {
            inbox.receive(event.poll());
        }
        for (var attempt = 0; attempt < random.nextInt(3); attempt++) {
            var ago = random.nextInt(140);
            attempted(random.nextBoolean() ? sof : bif, citizen, Duration.ofDays(ago), random.nextBoolean());
            days.add(clock.today().minusDays(ago));
        }
        var last = days.stream().max(LocalDate::compareTo).orElse(null);
        var since = Stream.of(sharedSince, last)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new Expected(citizen, since, last);
    }

    private List<String> listed(int limit) {
        var rows = new ArrayList<String>();
        String next = SILENT + "?limit=" + limit;
        while (next != null) {
            var page = sof.get(next).statusCode(200).extract();
            page.jsonPath()
                    .<Map<String, Object>>getList("$")
                    .forEach(row ->
                            rows.add(row.get("citizenId") + " " + row.get("silentSince") + " " + row.get("lastOn")));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return rows;
    }

    /** @param minutes as recorded one after another; the version is how many */
    private static ToldEvent attendance(UUID id, UUID citizen, LocalDate day, List<Integer> minutes) {
        var state = new HashMap<String, Object>(Map.of(
                "attendanceId",
                id,
                "enrolmentId",
                UUID.randomUUID(),
                "citizenId",
                citizen,
                "week",
                day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8),
                "origin",
                "LIVE",
                "rows",
                minutes.stream()
                        .map(attended ->
                                Map.of("plannedMinutes", 120, "attendedMinutes", attended, "lawfulAbsenceMinutes", 0))
                        .toList()));
        return new ToldEvent(
                "offer", "attendance.recorded", "attendance", id.toString(), minutes.size(), citizen, state);
    }

    private String attempted(Call who, UUID citizen, Duration ago, boolean reached) {
        var attempt = Map.of(
                "attemptedAt",
                clock.instant()
                        .atZone(BusinessClock.COPENHAGEN)
                        .minusDays(ago.toDays())
                        .toInstant()
                        .toString(), // a day before summer time ends is longer
                "channel",
                "PHONE",
                "reached",
                reached,
                "subject",
                "WELL_BEING");
        return who.post(CONTACTS, Map.of("citizenId", citizen, "attempt", attempt))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private UUID shared(LocalDate since) {
        var citizen = Casework.placed(UUID.randomUUID(), jobCentre, team);
        database.run("insert into shared_days (citizen_id, valid_from) values (?, ?)", citizen, since);
        return citizen;
    }

    private LocalDate weeksAgo(int weeks) {
        return clock.today().minusWeeks(weeks);
    }
}
