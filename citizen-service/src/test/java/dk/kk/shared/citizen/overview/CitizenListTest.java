package dk.kk.shared.citizen.overview;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.UnitEntry;
import dk.kk.shared.citizen.directory.UnitKind;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The citizens of a team of the test's own, against a plain list of them. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CitizenListTest {
    private static final String CITIZENS = "/api/v1/citizens";
    private static final List<String> FAMILY = List.of("Berg", "Dam", "Dam", "Friis");
    private static final List<String> GIVEN = List.of("Anna", "Bo", "Bo");

    private final Random random = new Random(78);
    private final String team = Casework.code("SC1-");
    private final String me = "S-" + team + "-1";
    private final String colleague = "S-" + team + "-2";
    private final List<Listed> all = new ArrayList<>();
    private final Call caller = Call.by(SOF_CASEWORKER, me, team);

    private record Listed(
            String family,
            String given,
            String id,
            String caseworker,
            boolean shared,
            @Nullable String matchGroup) {}

    @BeforeEach
    void a_team_with_two_caseworkers_and_twelve_citizens() {
        Town.isLaidOut();
        Town.has(team, new UnitEntry(team, Administration.SOF, UnitKind.ADULT_TEAM, "SC1", false));
        Town.works(me, team);
        Town.works(colleague, team);
        for (var n = 0; n < 12; n++) {
            all.add(citizen());
        }
    }

    @Test
    void pages_joined_are_the_whole_list_in_its_order_whatever_it_is_narrowed_by() {
        var byId = comparing(Listed::id);
        var byName = comparing(Listed::family).thenComparing(Listed::given).thenComparing(Listed::id);
        for (var order : Map.of("BY_ID", byId, "BY_NAME", byName).entrySet()) {
            var narrowed = Map.<String, Predicate<Listed>>of(
                    "",
                    _ -> true,
                    "&shared=true",
                    Listed::shared,
                    "&shared=false",
                    listed -> !listed.shared(),
                    "&caseworker=me",
                    listed -> listed.caseworker().equals(me),
                    "&caseworker=" + colleague,
                    listed -> listed.caseworker().equals(colleague),
                    "&matchGroup=4&matchGroup=5",
                    listed -> listed.matchGroup() != null,
                    "&matchGroup=5&shared=true&caseworker=me",
                    listed -> "5".equals(listed.matchGroup())
                            && listed.caseworker().equals(me));
            narrowed.forEach((query, which) -> {
                var expected = all.stream()
                        .filter(which)
                        .sorted(order.getValue())
                        .map(Listed::id)
                        .toList();
                for (var limit : new int[] {1, 5, 200}) {
                    var url = CITIZENS + "?team=" + team + "&order=" + order.getKey() + query + "&limit=" + limit;
                    assertThat(joined(url)).as(url).containsExactlyElementsOf(expected);
                }
            });
        }
    }

    @Test
    void a_cursor_never_holds_a_name() {
        var link = caller.get(CITIZENS + "?order=BY_NAME&limit=1").extract().header("Link");
        var cursor = link.replaceAll(".*after=([^&>]+).*", "$1");
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void a_caseworker_of_the_other_side_narrows_a_list_to_nobody() {
        caller.get(CITIZENS + "?caseworker=B-JC1-T1-1").statusCode(200).body("$", empty());
        caller.get(CITIZENS + "?order=BY_AGE").statusCode(400).body("code", equalTo("parameter-invalid"));
    }

    private Listed citizen() {
        var family = FAMILY.get(random.nextInt(FAMILY.size()));
        var given = GIVEN.get(random.nextInt(GIVEN.size()));
        var caseworker = random.nextBoolean() ? me : colleague;
        var shared = random.nextBoolean();
        var id = UUID.fromString(Town.jobCaseworker()
                .post(CITIZENS, Map.of("cpr", Town.freshCpr(), "givenName", given, "familyName", family))
                .statusCode(201)
                .extract()
                .path("id"));
        var opened = new HashMap<>(Map.of("caseType", "SOCIAL_SUPPORT", "openedOn", "2007-01-01", "team", team));
        opened.put("caseworker", caseworker);
        caller.post(CITIZENS + "/{id}/sof-cases", opened, id).statusCode(201);
        String matchGroup = null;
        if (shared) {
            Town.withBifCase(id, "2007-01-01");
            matchGroup = random.nextBoolean() ? "4" : "5";
            Town.jobCaseworker()
                    .post(
                            CITIZENS + "/{id}/match-group/change",
                            Map.of("model", "2009", "code", matchGroup, "validFrom", "2007-03-01"),
                            id)
                    .statusCode(200);
        }
        return new Listed(family, given, id.toString(), caseworker, shared, matchGroup);
    }

    private List<String> joined(String first) {
        var seen = new ArrayList<String>();
        var url = first;
        while (url != null) {
            var page = caller.get(url).statusCode(200).extract();
            seen.addAll(page.<List<String>>path("id"));
            var link = page.header("Link");
            url = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return seen;
    }
}
