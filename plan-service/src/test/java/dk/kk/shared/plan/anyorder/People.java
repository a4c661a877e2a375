package dk.kk.shared.plan.anyorder;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static java.util.Objects.requireNonNull;

import dk.kk.shared.platform.testing.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Those who change something, of both sides: of the centres, so that they may whichever team has the citizen. */
final class People {
    private final Names names;
    private final Map<String, Long> versions = new HashMap<>();
    private final Call sof;
    private final Call bif;

    People(Names names, String socialCentre, String jobCentre) {
        this.names = names;
        this.sof = Call.by(SOF_CASEWORKER, "S-DOER", socialCentre);
        this.bif = Call.by(BIF_CASEWORKER, "B-DOER", jobCentre);
    }

    Call of(String side) {
        return side.equals("SOF") ? sof : bif;
    }

    /** @param name by which it is known from then on */
    void create(String side, String name, String path, Map<String, ?> body) {
        keep(name, of(side), "/api/v1" + path, body, 201);
    }

    void move(String side, String name, String path, String verb, Map<String, ?> body) {
        var seen = of(side).seeing(requireNonNull(versions.get(name)));
        keep(name, seen, "/api/v1%s/%s/%s".formatted(path, names.id(name), verb), body, 200);
    }

    private void keep(String name, Call who, String path, Map<String, ?> body, int status) {
        var answer = who.request()
                .noFilters()
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract();
        names.give(name, UUID.fromString(answer.path("id")));
        versions.put(name, Long.valueOf(answer.header("ETag").replace("\"", "")));
    }
}
