package dk.kk.shared.systemtests;

import static dk.kk.shared.local.stack.Service.CITIZEN;
import static dk.kk.shared.local.stack.Service.NOTIFICATION;
import static dk.kk.shared.local.stack.Service.OFFER;
import static dk.kk.shared.local.stack.Service.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a caseworker's frontend asks for in a morning, as docs/guide.md shows it. */
@ExtendWith(PeopledSuite.Given.class)
class MorningTest {
    private static final int MOST_CALLS = 15;
    private static final int MOST_TIMES = 30;
    private static final List<String> PARTS = List.of("planning", "support", "alerts");
    private static final String FORTNIGHT = "2007-12-14";

    @Test
    void a_caseworkers_morning_takes_at_most_fifteen_calls(PeopledSuite people) {
        var citizen = BusyCitizen.in(people.suite(), "1102551234").id();
        situation(people, "bif-caseworker", citizen); // a service that has just started is slow at first
        var calls = new CountedCalls(people.suite(), "bif-caseworker");

        var alerts = calls.get(NOTIFICATION, "/alerts?phase=OPEN&phase=ACKNOWLEDGED&order=DUE_FIRST&limit=200");
        var shared = calls.get(CITIZEN, "/citizens?caseworker=me&shared=true&order=BY_NAME&limit=200");
        var followUps = calls.get(PLAN, "/plan-follow-ups?caseworker=me&dueBefore=" + FORTNIGHT + "&limit=200");
        var asked = calls.get(PLAN, "/coordination-requests/waiting?caseworker=me&dueBefore=" + FORTNIGHT);
        var stops = calls.get(OFFER, "/benefit-stops/under-way?caseworker=me&dueBefore=" + FORTNIGHT);
        assertThat(ofCitizen(alerts.items(), citizen)).isNotEmpty();
        assertThat(shared.items()).anyMatch(each -> each.path("id").asText().equals(citizen.toString()));
        assertThat(ofCitizen(followUps.items(), citizen)).hasSize(1);
        assertThat(ofCitizen(asked.items(), citizen)).hasSize(1);
        assertThat(stops.body().findValuesAsText("citizenId")).contains(citizen.toString());

        var listed = Stream.of(alerts, followUps, asked, stops)
                .flatMap(list -> list.body().findValuesAsText("citizenId").stream())
                .distinct()
                .limit(200)
                .toList();
        var named = calls.ask(CITIZEN, "/citizens/names", Map.of("citizenIds", listed))
                .body();
        assertThat(named.path("citizens").findValuesAsText("askedId")).contains(citizen.toString());
        assertThat(named.path("citizens").findValuesAsText("familyName"))
                .isNotEmpty()
                .doesNotContain("");

        var situation =
                calls.get(CITIZEN, "/citizens/%s/situation".formatted(citizen)).body();
        var alert = first(situation.at("/alerts/content"), "kind", "COORDINATION");
        var taken = calls.move(NOTIFICATION, path("/alerts/%s/acknowledgement", alert), alert, Map.of());
        calls.move(NOTIFICATION, path("/alerts/%s/outcome", alert), taken.body(), Map.of("outcome", "JOINT_MEETING"));
        var request = first(situation.at("/planning/content/openRequests"), "askedSide", "BIF");
        calls.move(PLAN, path("/coordination-requests/%s/answer", request), request, Map.of("outcome", "AGREED"));
        var attempt = Map.of(
                "attemptedAt", "2007-11-30T09:00:00Z", "channel", "PHONE", "reached", true, "subject", "JOB_PLAN");
        calls.create(PLAN, "/contacts", Map.of("citizenId", citizen, "attempt", attempt));
        var plan = first(situation.at("/planning/content/jobPlans"), "phase", "MADE");
        calls.move(PLAN, path("/job-plans/%s/follow-up", plan), plan, Map.of("followedUpOn", "2007-11-30"));

        assertThat(calls.made()).isLessThanOrEqualTo(MOST_CALLS);
    }

    @Test
    void one_call_tells_each_side_what_it_may_know_of_all_four_services(PeopledSuite people) {
        var citizen = BusyCitizen.in(people.suite(), "1202551234").id();

        var bif = situation(people, "bif-caseworker", citizen);
        var sof = situation(people, "sof-caseworker", citizen);

        for (var told : List.of(bif, sof)) {
            assertThat(PARTS)
                    .allMatch(part -> told.path(part).path("state").asText().equals("HERE"));
            assertThat(told.at("/citizen/shared").asBoolean()).isTrue();
            assertThat(told.at("/planning/content/jobPlans")).hasSize(1);
            assertThat(told.at("/support/content/openStops")).hasSize(1);
        }
        assertThat(bif.at("/support/content/benefits")).hasSize(1);
        assertThat(bif.at("/targetGroups").isNull()).isTrue();
        assertThat(bif.at("/sofCases/0/caseType").isNull()).isTrue();
        assertThat(sof.at("/support/content/benefits").isNull()).isTrue();
        assertThat(sof.at("/targetGroups").isArray()).isTrue();
        assertThat(sof.at("/sofCases/0/caseType").asText()).isEqualTo("SOCIAL_SUPPORT");
        assertThat(bif.at("/alerts/content").findValuesAsText("kind")).contains("COORDINATION");
    }

    /** Asked again while a part is away. */
    private static JsonNode situation(PeopledSuite people, String person, UUID citizen) {
        var asking = people.suite().as(person, "CASEWORK");
        return Stream.generate(() -> asking.get(CITIZEN, "/citizens/%s/situation".formatted(citizen))
                        .body())
                .limit(MOST_TIMES)
                .filter(told -> PARTS.stream()
                        .noneMatch(
                                part -> told.path(part).path("state").asText().equals("AWAY")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("A part of the situation stays away"));
    }

    private static List<JsonNode> ofCitizen(List<JsonNode> items, UUID citizen) {
        return items.stream()
                .filter(item -> item.path("citizenId").asText().equals(citizen.toString()))
                .toList();
    }

    private static JsonNode first(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> item.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No %s %s in %s".formatted(field, value, list)));
    }

    private static String path(String form, JsonNode item) {
        return form.formatted(item.path("id").asText());
    }
}
