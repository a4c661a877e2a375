package dk.kk.shared.systemtests;

import static dk.kk.shared.local.stack.Service.CITIZEN;
import static dk.kk.shared.local.stack.Service.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.story.ImportFiles;
import dk.kk.shared.population.Layout;
import dk.kk.shared.systemtests.Sinks.Hit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CPR numbers go in, by every door and badly too; none is found anywhere afterwards. The search finds those left on purpose. */
@ExtendWith(LoadedSuite.class)
class CanaryTest {

    private static final String REGISTERED = "1508571234";
    private static final String NOT_REGISTERED = "2304611234";
    private static final String IN_A_BROKEN_BODY = "0709681234";
    private static final String IN_A_WRONG_FIELD = "1903721234";
    private static final String IN_A_BAD_ROW = "2811551234";
    private static final String IN_A_ROW_TOO_LONG = "1103491234";
    private static final String IMPOSSIBLE = "3002801234";
    private static final String INSTEAD_OF_A_HEADER = "2502591235";
    private static final String OF_A_STRANGERS_COURSE = "1606741234";
    private static final String OF_A_STRANGERS_PLAN = "0901631234";
    private static final String LEFT_ON_PURPOSE = "2208511234";

    private static final String STREET = "Skyggestien 14";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private Questions questions;

    @BeforeEach
    void ask(RunningSuite suite) {
        questions = new Questions(suite);
    }

    @Test
    void no_number_that_went_in_is_found_anywhere(RunningSuite suite) {
        registerAndSearch();
        askBadly();
        uploadBadly(suite);
        Arrays.stream(Service.values()).forEach(questions::metrics);

        var imported = LoadedSuite.POPULATION.rows(Layout.PERSONS).stream().map(row -> row.get("cpr"));
        var planted = Stream.of(
                REGISTERED,
                NOT_REGISTERED,
                IN_A_BROKEN_BODY,
                IN_A_WRONG_FIELD,
                IN_A_BAD_ROW,
                IN_A_ROW_TOO_LONG,
                IMPOSSIBLE,
                INSTEAD_OF_A_HEADER,
                OF_A_STRANGERS_COURSE,
                OF_A_STRANGERS_PLAN);
        var sinks = new Sinks(suite, questions.answers());
        assertThat(sinks.find(new Planted(Stream.concat(imported, planted).toList())))
                .isEmpty();
    }

    @Test
    void where_somebody_lives_is_found_with_citizen_service_alone(RunningSuite suite) {
        var own = ID.matcher(
                questions.get("bif-caseworker", CITIZEN, "/citizens?limit=1").text());
        assertThat(own.find()).isTrue();
        var address = "/citizens/" + own.group(1) + "/address";
        var move = """
                {"movedOn":"2007-03-01","street":"%s","postalCode":"2200","town":"Byen","municipality":"0101"}""".formatted(STREET);
        assertThat(post("bif-caseworker", CITIZEN, address + "/change", move)).isIn(200, 428); // by an earlier test
        assertThat(questions.get("bif-caseworker", CITIZEN, address).text()).contains(STREET);

        var left = new Sinks(suite, List.of()).find(Planted.of(STREET));
        assertThat(left).extracting(Hit::where).containsExactly("table citizen:public.address_row");
    }

    @Test
    void a_number_left_in_each_kind_of_place_is_found_there(RunningSuite suite) throws IOException {
        var left = Planted.of(LEFT_ON_PURPOSE);
        var line = suite.folder().resolve("left-on-purpose.log");
        Files.writeString(line, "INFO citizen " + LEFT_ON_PURPOSE.substring(0, 6) + "-" + LEFT_ON_PURPOSE.substring(6));
        leaveOnTopic(suite);
        for (var service : Service.values()) {
            leaveInTable(suite.database(service));
        }
        var answers = List.of(new Answered("who knows", 500, "{\"detail\":\"%s\"}".formatted(LEFT_ON_PURPOSE)));
        try {
            var sinks = new Sinks(suite, answers);
            await("everything left is found")
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(sinks.find(left).stream().map(Hit::where))
                            .contains("log left-on-purpose.log", "answer to who knows")
                            .contains("key on kpi.events.v1", "value on kpi.events.v1", "header on kpi.events.v1")
                            .contains(Arrays.stream(Service.values())
                                    .map(service -> "table " + service.shortName() + ":public.left_on_purpose")
                                    .toArray(String[]::new)));
        } finally {
            Files.delete(line);
            for (var service : Service.values()) {
                suite.database(service).execute("drop table left_on_purpose");
            }
        }
    }

    private void registerAndSearch() {
        var registration = """
                {"cpr":"%s","givenName":"Karen","familyName":"Lind"}""".formatted(REGISTERED);
        var search = """
                {"cpr":"%s"}""";
        assertThat(post("bif-caseworker", CITIZEN, "/citizens", registration)).isIn(201, 409); // by an earlier test
        assertThat(post("bif-caseworker", CITIZEN, "/citizens", registration)).isEqualTo(409);
        assertThat(post("bif-caseworker", CITIZEN, "/citizens/search", search.formatted(REGISTERED)))
                .isEqualTo(200);
        assertThat(post("bif-caseworker", CITIZEN, "/citizens/search", search.formatted(NOT_REGISTERED)))
                .isEqualTo(404);
    }

    private void askBadly() {
        var broken = """
                {"cpr":"%s", """.formatted(IN_A_BROKEN_BODY);
        var unknownProperty = """
                {"cpr":"%1$s","%1$s":true}""".formatted(IN_A_WRONG_FIELD);
        var wrongType = """
                {"cpr":{"number":"%s"}}""".formatted(IN_A_WRONG_FIELD);
        var notAnId = """
                {"citizenId":"%1$s","benefitType":"%1$s","startedOn":"%1$s"}""".formatted(IN_A_WRONG_FIELD);
        var impossible = """
                {"cpr":"%s"}""".formatted(IMPOSSIBLE);
        for (var body : List.of(broken, unknownProperty, wrongType, impossible)) {
            assertThat(post("bif-caseworker", CITIZEN, "/citizens/search", body))
                    .isBetween(400, 499);
            assertThat(post("bif-caseworker", CITIZEN, "/citizens", body)).isBetween(400, 499);
        }
        assertThat(post("bif-caseworker", OFFER, "/benefits", notAnId)).isEqualTo(400);
        questions.get("bif-caseworker", CITIZEN, "/citizens?team=" + IN_A_WRONG_FIELD); // refused before the access log
    }

    private void uploadBadly(RunningSuite suite) {
        var persons = """
                cpr;given_name;family_name
                %s;;
                %s;Anna;Berg;too;long
                %s;Bo;Friis
                """.formatted(IN_A_BAD_ROW, IN_A_ROW_TOO_LONG, IMPOSSIBLE);
        var courses = """
                %s
                %s;C-1;O-1;STARTED;2007-01-01;;2007-01-01;;2007-01-01
                """.formatted(String.join(";", Layout.ENROLMENTS.columns()), OF_A_STRANGERS_COURSE);
        var plans = """
                %s
                %s;P-1;MADE;2007-01-01;;2007-01-01;;
                """.formatted(String.join(";", Layout.SOCIAL_PLANS.columns()), OF_A_STRANGERS_PLAN);
        uploadWithFindings(suite, Layout.PERSONS, persons, 3);
        uploadWithFindings(suite, Layout.ENROLMENTS, courses, 1);
        uploadWithFindings(suite, Layout.SOCIAL_PLANS, plans, 1);
        var headless = questions.post(
                "import-operator",
                CITIZEN,
                "/imports?source=persons&mode=BACKFILL",
                "text/csv",
                INSTEAD_OF_A_HEADER + ";Carl;Dam\n");
        assertThat(headless.status()).isEqualTo(400);
    }

    private void uploadWithFindings(RunningSuite suite, Layout layout, String csv, int quarantined) {
        var view = new TinyPopulation(suite).upload(layout, csv);
        assertThat(view.number("quarantined")).as("%s", view.body()).isEqualTo(quarantined);
        var path = "/imports/%s/findings".formatted(view.text("id"));
        assertThat(questions
                        .get("import-operator", ImportFiles.ownerOf(layout), path)
                        .status())
                .isEqualTo(200);
    }

    private int post(String person, Service service, String path, String body) {
        return questions.post(person, service, path, body).status();
    }

    /** On the one topic nobody listens to, in each part of a record. */
    private static void leaveOnTopic(RunningSuite suite) {
        var inKey = new ProducerRecord<>("kpi.events.v1", LEFT_ON_PURPOSE, "{}");
        var inValue = new ProducerRecord<>("kpi.events.v1", "key", "{\"cpr\":\"%s\"}".formatted(LEFT_ON_PURPOSE));
        var inHeader = new ProducerRecord<>("kpi.events.v1", "key", "{}");
        inHeader.headers().add("cpr", LEFT_ON_PURPOSE.getBytes(StandardCharsets.UTF_8));
        suite.topics().say(List.of(inKey, inValue, inHeader));
    }

    /** As bytes: the hardest to see of what a column can hold. */
    private static void leaveInTable(SuiteDatabase database) {
        database.execute("create table left_on_purpose (bytes bytea)");
        database.execute("insert into left_on_purpose values ('%s')".formatted(LEFT_ON_PURPOSE));
    }
}
