package dk.kk.shared.citizen.approach;

import static dk.kk.shared.platform.access.Purpose.SUPPORT;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.MoveWalk;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody who may come by asks of citizens of neither, one or both sides. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class FrontDeskTest {
    private static final String OF_CITIZEN = "/api/v1/citizens/{id}/approaches";
    private static final String ONE = "/api/v1/approaches/{id}";

    @Inject
    BusinessClock clock;

    private final String run = UUID.randomUUID().toString();
    private final Call hotline = Call.by(HOTLINE_OPERATOR, "hotline-" + run).purpose(SUPPORT);
    private final Call entryPoint = Call.by(SOF_CASEWORKER, "entry-" + run, "SOF-INDGANG");

    /** @param atDesk of the side, beside whom their team has; false: the desk is another's */
    private record Passer(String name, Call by, String side, boolean hasOwn, boolean atDesk) {
        boolean has(Known citizen) {
            return hasOwn && citizen.isAt(side);
        }

        boolean registersFor(Known citizen) {
            return has(citizen) || (atDesk && (side.equals("SOF") || !citizen.isAt(side)));
        }

        boolean opens(Known citizen, String asked) {
            return has(citizen) || (atDesk && side.equals(asked) && !citizen.isAt(side));
        }
    }

    private record Known(UUID id, boolean atBif, boolean atSof) {
        boolean isAt(String side) {
            return side.equals("BIF") ? atBif : atSof;
        }
    }

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void the_desk_registers_and_opens_whom_nobody_has_there_and_all_others_what_they_did() {
        for (var citizen : List.of(known(false, false), known(true, false), known(false, true), known(true, true))) {
            for (var passer : passers()) {
                var asked = asks(passer.by(), citizen.id());
                if (!passer.registersFor(citizen)) {
                    asked.statusCode(404);
                    continue;
                }
                var id = asked.statusCode(201)
                        .body("side", equalTo(passer.side()))
                        .extract()
                        .<String>path("id");
                for (var reader : passers()) {
                    var because = "%s reads of %s what %s registered".formatted(reader, citizen, passer);
                    var opens = reader.opens(citizen, passer.side());
                    assertThat(reader.by().get(ONE, id).extract().statusCode())
                            .as(because)
                            .isEqualTo(opens ? 200 : 404);
                    assertThat(moved(reader.by(), id)).as(because).isEqualTo(opens ? 428 : 404);
                    assertThat(listed(reader.by()).contains(id))
                            .as(because)
                            .isEqualTo(opens && reader.side().equals(passer.side()));
                }
            }
        }
    }

    @Test
    void the_desk_says_how_it_went_on_until_somebody_has_the_citizen() {
        var citizen = known(false, false);
        for (var desk : List.of(hotline, entryPoint)) {
            var id = asks(desk, citizen.id()).extract().<String>path("id");
            var walk = MoveWalk.of(ONE);
            assertThat(walk.requireOpen(desk, id)).containsExactly("correctApproach", "lapseApproach", "reachCitizen");
            reached(desk, id).statusCode(200).body("phase", equalTo("REACHED"));
        }
        var waits = asks(hotline, citizen.id()).extract().<String>path("id");
        Town.withBifCase(citizen.id(), "2007-01-01");
        hotline.get(ONE, waits).statusCode(404);
        assertThat(listed(hotline)).doesNotContain(waits);
        assertThat(listed(Town.jobCaseworker())).contains(waits);
        reached(Town.jobCaseworker(), waits).statusCode(200);
    }

    @Test
    void nothing_else_of_whom_nobody_has_is_opened_at_the_desk() {
        var citizen = known(false, false).id();
        for (var desk : List.of(hotline, member(SOF_MANAGER, "SOF-INDGANG"))) {
            asks(desk, citizen).statusCode(201);
            for (var path : List.of(
                    "",
                    "/contacts",
                    "/address",
                    "/approaches",
                    "/green-line",
                    "/match-group",
                    "/protection",
                    "/history")) {
                assertThat(desk.get("/api/v1/citizens/{id}" + path, citizen)
                                .extract()
                                .statusCode())
                        .as("%s of whom nobody has", path)
                        .isIn(403, 404);
            }
        }
    }

    @Test
    void who_has_ended_or_is_not_registered_asks_at_no_desk() {
        var citizen = known(true, false).id();
        Town.jobCaseworker()
                .seeing(1)
                .post("/api/v1/citizens/{id}/ending", Map.of("endedOn", "2007-11-01", "reason", "MOVED"), citizen)
                .statusCode(200);
        asks(entryPoint, citizen).statusCode(404);
        asks(entryPoint, UUID.randomUUID()).statusCode(404);
        asks(hotline, UUID.randomUUID()).statusCode(404);
    }

    private List<Passer> passers() {
        return List.of(
                new Passer("SOF's team", member(SOF_CASEWORKER, "SC1-V1"), "SOF", true, false),
                new Passer("another team of SOF's", member(SOF_CASEWORKER, "SC1-V2"), "SOF", false, false),
                new Passer("SOF's entry point", entryPoint, "SOF", false, true),
                new Passer("its manager", member(SOF_MANAGER, "SOF-INDGANG"), "SOF", false, true),
                new Passer("BIF with SOF's unit", member(BIF_CASEWORKER, "SOF-INDGANG"), "BIF", false, false),
                new Passer("BIF's team", member(BIF_CASEWORKER, "JC1-T1"), "BIF", true, false),
                new Passer("another team of BIF's", member(BIF_CASEWORKER, "JC1-T2"), "BIF", false, false),
                new Passer("BIF's hotline", hotline, "BIF", false, true));
    }

    /** Nobody else of that name misses anybody. */
    private Call member(Role role, String unit) {
        return Call.by(role, unit + "-" + role + "-" + run, unit);
    }

    private static Known known(boolean atBif, boolean atSof) {
        var id = Town.registered();
        if (atBif) {
            Town.withBifCase(id, "2007-01-01");
        }
        if (atSof) {
            Town.withSofCase(id, "2007-01-01");
        }
        return new Known(id, atBif, atSof);
    }

    private ValidatableResponse asks(Call by, UUID citizen) {
        var askedAt = clock.instant().minus(Duration.ofHours(1)).toString();
        return by.post(OF_CITIZEN, Map.of("channel", "PHONE", "askedAt", askedAt), citizen);
    }

    /** 428: let in, and asked for the version. */
    private int moved(Call by, String id) {
        return by.post(ONE + "/contact", Map.of("reachedAt", clock.instant().toString()), id)
                .extract()
                .statusCode();
    }

    private ValidatableResponse reached(Call by, String id) {
        return by.seeing(1)
                .post(ONE + "/contact", Map.of("reachedAt", clock.instant().toString()), id);
    }

    /** Others' approaches wait at the desks, too. */
    private static List<String> listed(Call by) {
        var all = new ArrayList<String>();
        for (var path = "/api/v1/approaches?limit=200"; path != null; ) {
            var answer = by.request()
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            all.addAll(answer.<List<String>>path("id"));
            var link = answer.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return all;
    }
}
