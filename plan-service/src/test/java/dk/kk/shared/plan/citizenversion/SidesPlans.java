package dk.kk.shared.plan.citizenversion;

import dk.kk.shared.platform.testing.Call;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What a side does with a citizen's plans of its kind, on a day. */
record SidesPlans(Call who, String path, UUID citizen, LocalDate today) {

    /** In force and in its third version, with that effort. */
    String made(String effort) {
        var id = offered();
        write(id, 1, effort);
        who.seeing(2)
                .post(path + "/{id}/making", Map.of("madeOn", today.toString()), id)
                .statusCode(200);
        return id;
    }

    String offered() {
        return who.post(path, Map.of("citizenId", citizen, "offeredOn", today.toString()))
                .extract()
                .path("id");
    }

    void write(String id, long seen, String effort) {
        var content = Map.of("effort", effort);
        who.seeing(seen)
                .post(path + "/{id}/content", Map.of("why", "DRAFTED", "content", content), id)
                .statusCode(200);
    }

    ValidatableResponse version(String id) {
        return who.get(path + "/{id}/citizen-version", id).statusCode(200);
    }

    ValidatableResponse versionGivenOn(LocalDate day, String id) {
        return who.get(path + "/{id}/citizen-version?givenOn=" + day, id);
    }

    ValidatableResponse copy(String id) {
        return who.get(path + "/{id}/citizen-copy", id);
    }

    /** @param seen 0: nothing was recorded yet */
    ValidatableResponse say(String id, long seen, String words) {
        var body = Map.of("words", words, "saidOn", today.toString(), "how", "AT_MEETING");
        return seeing(seen).post(path + "/{id}/citizen-copy/statements", body, id);
    }

    ValidatableResponse give(String id, long seen, long planVersion, LocalDate on) {
        var body = Map.of("planVersion", planVersion, "givenOn", on.toString(), "how", "HANDED_OVER");
        return seeing(seen).post(path + "/{id}/citizen-copy/receipts", body, id);
    }

    /** @param what {@code statements/1} */
    ValidatableResponse withdraw(String id, long seen, String what) {
        var reason = Map.of("reason", "WRITTEN_WRONGLY");
        return who.seeing(seen).post(path + "/{id}/citizen-copy/" + what + "/withdrawal", reason, id);
    }

    private Call seeing(long version) {
        return version == 0 ? who : who.seeing(version);
    }
}
