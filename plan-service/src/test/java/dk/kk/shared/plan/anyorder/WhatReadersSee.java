package dk.kk.shared.plan.anyorder;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.testing.Call;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Everything of a play's citizens that a reader of one of the teams sees, by what is asked for, with names in place of ids. Left
 * out is what tells of the way there: versions, times of recording, ids of requests, and requests that were withdrawn on it.
 */
final class WhatReadersSee {
    private static final Set<String> OF_THE_WAY =
            Set.of("version", "history", "requestId", "causeVersion", "allowedMoves");
    private static final String WITHDRAWN = "WITHDRAWN";

    private final Names names;
    private final People people;
    private final Map<String, List<String>> seen = new TreeMap<>();

    private WhatReadersSee(Names names, People people) {
        this.names = names;
        this.people = people;
    }

    static Map<String, List<String>> of(Names names, People people, Teams teams, List<String> citizens) {
        var what = new WhatReadersSee(names, people);
        citizens.forEach(what::requests); // first: findings name them
        for (var citizen : citizens) {
            what.each(citizen, "social plans", "/social-plans?citizenId=");
            what.each(citizen, "job plans", "/job-plans?citizenId=");
            what.each(citizen, "procedure runs", "/procedure-runs?citizenId=");
            what.each(citizen, "clarifications", "/clarifications?citizenId=");
        }
        what.lists("SOF", Call.by(SOF_CASEWORKER, "S-READER", teams.adultTeam()));
        what.lists("BIF", Call.by(BIF_CASEWORKER, "B-READER", teams.jobCentreTeam()));
        return what.seen;
    }

    private void lists(String side, Call reader) {
        if (side.equals("SOF")) {
            inOrder("plans needed", reader, "/social-plans/needed?limit=200");
            inOrder("counts of plans needed", reader, "/social-plans/needed/counts");
        }
        for (var list : Map.of(
                        "silent citizens", "/silent-citizens",
                        "late follow-ups", "/plan-follow-ups",
                        "overdue steps", "/procedure-runs/overdue-steps")
                .entrySet()) {
            inOrder("%s, by %s".formatted(list.getKey(), side), reader, list.getValue() + "?limit=200");
            inOrder("counts of %s, by %s".formatted(list.getKey(), side), reader, list.getValue() + "/counts");
        }
        inAnyOrder("findings, by " + side, reader, "/plan-findings/own?limit=200");
        for (var asked : List.of("BIF", "SOF")) {
            var waiting = "/coordination-requests/waiting";
            inAnyOrder("%s waited for, by %s".formatted(asked, side), reader, waiting + "?limit=200&side=" + asked);
            inOrder("counts of %s waited for, by %s".formatted(asked, side), reader, waiting + "/count?side=" + asked);
        }
    }

    /** Ids of requests sort as the requests came to be: what they name is compared without their order. */
    private void requests(String citizen) {
        var told = answer(people.of("SOF"), "/coordination-requests?citizenId=" + names.id(citizen));
        for (var request : told) {
            var about = names.named("%s of %s about %s"
                    .formatted(
                            request.path("phase").asText(),
                            request.path("askingSide").asText(),
                            request.path("causeId").asText()));
            names.give(about, UUID.fromString(request.path("id").asText()));
        }
        seen.put(
                "requests of " + citizen,
                rows(told).filter(row -> !row.contains(WITHDRAWN)).sorted().toList());
    }

    private void each(String citizen, String what, String path) {
        inOrder("%s of %s".formatted(what, citizen), people.of("SOF"), path + names.id(citizen));
    }

    private void inOrder(String what, Call reader, String path) {
        seen.put(what, rows(answer(reader, path)).toList());
    }

    private void inAnyOrder(String what, Call reader, String path) {
        seen.put(what, rows(answer(reader, path)).sorted().toList());
    }

    /** Not held against the document once more, as other tests do: it is read so often. */
    private static JsonNode answer(Call reader, String path) {
        return EventJson.tree(reader.request()
                .noFilters()
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private Stream<String> rows(JsonNode answer) {
        return stream(answer.isArray() ? answer : EventJson.tree("[" + answer + "]"))
                .map(row -> plain(row));
    }

    private String plain(JsonNode node) {
        return switch (node) {
            case ObjectNode object ->
                object.properties().stream()
                        .filter(field -> !OF_THE_WAY.contains(field.getKey()))
                        .map(field -> field.getKey() + "=" + plain(field.getValue()))
                        .sorted()
                        .toList()
                        .toString();
            case JsonNode array
            when array.isArray() ->
                stream(array).map(this::plain).sorted().toList().toString();
            default -> names.named(node.asText());
        };
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
