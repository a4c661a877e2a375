package dk.kk.shared.systemtests;

import static dk.kk.shared.systemtests.PlainLedger.What.LEFT_THE_CITY;
import static dk.kk.shared.systemtests.PlainLedger.What.MATCH_4_TO_5;
import static dk.kk.shared.systemtests.PlainLedger.What.NOT_4_TO_5;
import static dk.kk.shared.systemtests.PlainLedger.What.NOT_SHARED;
import static dk.kk.shared.systemtests.PlainLedger.What.SHARED;

import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Reply;
import dk.kk.shared.population.Layout;
import dk.kk.shared.population.Population;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The citizens of a played year, as both sides register them over the API, and each change a line in the ledger. */
final class PlayedCitizens {
    private static final LocalDate BEFORE = LocalDate.of(2008, 1, 2);

    private final PlayedYear year;
    private final PlainLedger ledger;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, UUID> sofCases = new HashMap<>();

    PlayedCitizens(PlayedYear year, PlainLedger ledger) {
        this.year = year;
        this.ledger = ledger;
    }

    UUID id(String citizen) {
        return Objects.requireNonNull(ids.get(citizen), citizen);
    }

    String nameOf(String id) {
        return Objects.requireNonNullElse(names.get(id), id);
    }

    /** Shared since early 2008, with special needs. */
    void register(String citizen, int matchGroup) {
        var person = Population.tiny().rows(Layout.PERSONS).get(ids.size());
        var registered = year.bif()
                .create(
                        Service.CITIZEN,
                        "/citizens",
                        Map.of(
                                "cpr", person.get("cpr"),
                                "givenName", person.get("given_name"),
                                "familyName", person.get("family_name")));
        var id = registered.id("id");
        ids.put(citizen, id);
        names.put(id.toString(), citizen);
        year.ask(id);
        year.bif()
                .create(
                        Service.CITIZEN,
                        "/citizens/%s/bif-cases".formatted(id),
                        openCase("CASH_BENEFIT", "JC1-T1", "B-JC1-T1-1"));
        var sofs = year.sof()
                .create(
                        Service.CITIZEN,
                        "/citizens/%s/sof-cases".formatted(id),
                        openCase("SOCIAL_SUPPORT", "SC1-V1", "S-SC1-V1-1"));
        sofCases.put(citizen, sofs.id("id"));
        ledger.write(BEFORE, citizen, SHARED);
        assess(citizen, matchGroup, BEFORE);
        var groups = "/citizens/%s/target-groups".formatted(id);
        year.sof()
                .move(
                        Service.CITIZEN,
                        groups + "/change",
                        year.sof().get(Service.CITIZEN, groups),
                        Map.of("targetGroups", List.of("MENTALLY_ILL_AND_VULNERABLE"), "validFrom", BEFORE.toString()));
    }

    void assess(String citizen, int matchGroup, LocalDate from) {
        var path = "/citizens/%s/match-group".formatted(id(citizen));
        year.bif()
                .move(
                        Service.CITIZEN,
                        path + "/change",
                        year.bif().get(Service.CITIZEN, path),
                        Map.of("model", "2009", "code", "" + matchGroup, "validFrom", from.toString()));
        ledger.write(from, citizen, matchGroup >= 4 ? MATCH_4_TO_5 : NOT_4_TO_5);
    }

    /** SOF closes its case: shared no more. */
    void closeAtSof(String citizen) {
        var path = "/sof-cases/" + sofCases.get(citizen);
        year.sof()
                .move(
                        Service.CITIZEN,
                        path + "/closing",
                        year.sof().get(Service.CITIZEN, path),
                        Map.of("closedOn", year.today().toString()));
        ledger.write(year.today(), citizen, NOT_SHARED);
    }

    void moveAway(String citizen) {
        var path = "/citizens/" + id(citizen);
        var seen = year.bif().get(Service.CITIZEN, path).body();
        year.bif()
                .move(
                        Service.CITIZEN,
                        path + "/ending",
                        new Reply(seen, "\"%s\"".formatted(seen.at("/versions/citizen")), null),
                        Map.of("endedOn", year.today().toString(), "reason", "MOVED"));
        ledger.write(year.today(), citizen, LEFT_THE_CITY);
    }

    private static Map<String, String> openCase(String type, String team, String caseworker) {
        return Map.of("caseType", type, "openedOn", BEFORE.toString(), "team", team, "caseworker", caseworker);
    }
}
