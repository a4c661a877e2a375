package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.imports.Mode.LIVE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.Delivery.Outcome;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.EventLog.Published;
import dk.kk.shared.platform.testing.FakeCitizenService;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlanImportTest {

    private static final String HEADER =
            "cpr;plan_number;phase;offered_on;declined_on;made_on;followed_up_on;ended_on\n";
    private static final String UNKNOWN = "0606810000";
    private static final AtomicInteger SERIAL = new AtomicInteger(1);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String anna = unissued();
    private final String bent = unissued();

    @Test
    void delivered_plans_of_both_kinds_become_plans_with_an_event_each() {
        var file = HEADER
                + row(anna, "1", "FOLLOWED_UP", "2006-10-27;;2006-11-19;2007-06-22;")
                + row(bent, "2", "DECLINED", "2007-03-11;2007-04-10;;;");

        var social = imported("social-plans", file);
        var job = imported("job-plans", file);

        assertThat(social.count("merged")).isEqualTo(2);
        assertThat(job.count("merged")).isEqualTo(2);
        var annas = events("social-plan", anna, 1);
        assertThat(annas).extracting(Published::type).containsExactly("social-plan.followed-up");
        assertThat(annas.getFirst().headers()).containsEntry("ce_cause", "imported");
        assertThat(annas.getFirst().state().at("/rows/0/followedUpOn").asText()).isEqualTo("2007-06-22");
        assertThat(events("job-plan", bent, 1)).extracting(Published::type).containsExactly("job-plan.declined");
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_changed_row_adds_to_the_plans_history() {
        var first = row(anna, "1", "MADE", "2006-10-27;;2006-11-19;;");
        var other = row(bent, "2", "OFFERED", "2007-03-11;;;;");
        imported("social-plans", HEADER + first + other);

        assertThat(imported("social-plans", HEADER + first + other).count("unchanged"))
                .isEqualTo(2);
        var changed = imported(
                "social-plans", HEADER + row(anna, "1", "ENDED", "2006-10-27;;2006-11-19;;2007-11-01") + other);

        assertThat(changed.count("merged")).isEqualTo(1);
        assertThat(events("social-plan", bent, 1)).hasSize(1);
        var events = events("social-plan", anna, 2);
        assertThat(events).extracting(Published::type).containsExactly("social-plan.made", "social-plan.ended");
        assertThat(events).extracting(Published::version).containsExactly(1L, 2L);
        assertThat(events.getLast().state().path("rows")).hasSize(2);
        assertThat(events.getLast().state().at("/rows/0/supersededAt").isNull()).isFalse();
    }

    @Test
    void a_plan_says_whether_it_was_delivered_as_history_or_as_news() {
        imported("job-plans", HEADER + row(anna, "1", "OFFERED", "2006-10-27;;;;"));
        assertThat(origin("job-plan", anna, 1)).isEqualTo("BACKFILL");

        Delivery.of("job-plans", LIVE, HEADER + row(anna, "1", "MADE", "2006-10-27;;2006-11-19;;"))
                .ended();
        assertThat(origin("job-plan", anna, 2)).isEqualTo("LIVE");
    }

    @Test
    void a_file_is_taken_at_its_word_when_it_brings_two_plans_in_force_and_when_it_speaks_again_of_a_discarded_one() {
        var first = row(anna, "1", "MADE", "2006-10-27;;2006-11-19;;");
        var second = row(anna, "2", "MADE", "2006-12-27;;2007-01-19;;");
        assertThat(imported("social-plans", HEADER + first + second).count("merged"))
                .isEqualTo(2);
        var citizen = Casework.placed(requireNonNull(FakeCitizenService.idOf(anna)), "JC1-T1", "SC1-V1");
        var caseworker = Call.by(SOF_CASEWORKER);
        var plan = caseworker
                .get("/api/v1/social-plans?citizenId={id}", citizen)
                .extract()
                .<String>path("[0].id");
        caseworker
                .seeing(1)
                .post(
                        "/api/v1/social-plans/{id}/content",
                        Map.of("why", "DRAFTED", "content", Map.of("purpose", "another's")),
                        plan)
                .statusCode(200);
        caseworker
                .seeing(2)
                .post("/api/v1/social-plans/{id}/discard", Map.of("reason", "REGISTERED_TWICE"), plan)
                .statusCode(200);

        assertThat(imported("social-plans", HEADER + first + second).count("unchanged"))
                .isEqualTo(2);
        caseworker.get("/api/v1/social-plans/{id}", plan).body("phase", equalTo("DISCARDED"));
        imported(
                "social-plans",
                HEADER
                        + row(anna, "1", "FOLLOWED_UP", "2006-10-27;;2006-11-19;2007-05-01;")
                        + row(anna, "2", "FOLLOWED_UP", "2006-12-27;;2007-01-19;2007-05-01;"));
        caseworker
                .get("/api/v1/social-plans/{id}", plan)
                .body("phase", equalTo("FOLLOWED_UP"))
                .body("discardedOn", nullValue())
                .body("history", hasSize(4));
        caseworker
                .get("/api/v1/social-plans/{id}/content", plan)
                .body("written", nullValue())
                .body("content.purpose", nullValue());
    }

    @Test
    void rows_that_break_a_rule_are_named_and_the_others_are_taken() {
        imported("social-plans", HEADER + row(bent, "taken", "OFFERED", "2007-03-11;;;;"));

        var view = imported(
                "social-plans",
                HEADER
                        + row(anna, "good", "MADE", "2006-10-27;;2006-11-19;;")
                        + row(anna, "3", "MADE", "2006-10-27;;;;")
                        + row(anna, "4", "OFFERED", "2006-10-27;;2006-11-19;;")
                        + row(anna, "5", "DECLINED", "2006-10-27;2006-10-26;;;")
                        + row(anna, "6", "FOLLOWED_UP", "2006-10-27;;2006-11-19;2006-11-18;")
                        + row(anna, "7", "ENDED", "2006-10-27;;2006-11-19;2007-06-22;2007-06-21")
                        + row(anna, "8", "MADE", "2006-10-27;;2199-01-01;;")
                        + row(anna, "taken", "OFFERED", "2007-03-11;;;;")
                        + row(UNKNOWN, "10", "OFFERED", "2007-03-11;;;;")
                        + row(anna, "11", "BEGUN", "2007-03-11;;;;"));

        assertThat(view.count("quarantined")).isEqualTo(9);
        assertThat(view.count("merged")).isEqualTo(1);
        assertThat(view.findings())
                .containsExactlyInAnyOrder(
                        "3 made_on plan-date-unfit",
                        "4 made_on plan-date-unfit",
                        "5 declined_on dates-out-of-order",
                        "6 followed_up_on dates-out-of-order",
                        "7 ended_on dates-out-of-order",
                        "8 made_on plan-step-in-future",
                        "9 plan_number plan-of-another-citizen",
                        "10 cpr citizen-unknown",
                        "11 phase code-unknown");
    }

    @Test
    void another_sources_file_is_refused_and_leaves_nothing() {
        Delivery.of("social-plans", "cpr;given_name;family_name\n")
                .send()
                .statusCode(400)
                .body("code", equalTo("import-header-wrong"));
    }

    @Test
    void a_delivery_of_thousands_is_taken_whole() {
        var rows = IntStream.range(0, 2_500)
                .mapToObj(i -> row(unissued(), "bulk-" + i, "MADE", "2006-10-27;;2006-11-19;;"))
                .collect(Collectors.joining());

        var view = imported("job-plans", HEADER + rows);

        assertThat(view.count("merged")).isEqualTo(2_500);
    }

    private String row(String cpr, String number, String phase, String dates) {
        return cpr + ";" + run + "-" + number + ";" + phase + ";" + dates + "\n";
    }

    /** A possible number that fails modulus 11: none such is known to have been issued in those years. */
    private static String unissued() {
        return Stream.generate(SERIAL::getAndIncrement)
                .map(i -> "%02d%02d%02d%04d".formatted(2 + i % 27, 1 + i / 27 % 12, 50 + i / 324 % 40, 1 + i / 12_960))
                .filter(cpr -> !Cpr.parse(cpr).holdsModulus11())
                .findFirst()
                .orElseThrow();
    }

    private static String origin(String kind, String cpr, int count) {
        return events(kind, cpr, count).getLast().state().path("origin").asText();
    }

    private static List<Published> events(String kind, String cpr, int count) {
        var citizen = requireNonNull(FakeCitizenService.idOf(cpr)).toString();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> EventLog.read("plan.events.v1").stream()
                                .filter(event -> event.key().equals(citizen)
                                        && event.kind().equals(kind))
                                .toList(),
                        events -> events.size() == count);
    }

    private static Outcome imported(String source, String file) {
        return Delivery.of(source, file).ended();
    }
}
