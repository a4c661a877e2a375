package dk.kk.shared.platform.importjob;

import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The import operator's requests, and two sources with them. */
final class ImportCalls {

    static final String VISITS = "cpr;visit_number;kind;visited_on;left_on;minutes;announced\n";
    static final String OFFICES = "code;name;parent\n";
    static final String ANNA = "0102631235";
    static final String BENT = "0304720011";
    static final String UNKNOWN = "0606810000";

    private ImportCalls() {}

    static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of(IMPORT_OPERATOR));
    }

    static UUID upload(String source, String file, String parameters) {
        return UUID.fromString(operator()
                .contentType("text/csv; charset=utf-8")
                .body(file)
                .post("/api/v1/imports?source=" + source + "&mode=BACKFILL" + parameters)
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/imports/"))
                .extract()
                .path("id"));
    }

    static ValidatableResponse refused(String source, String file, Charset charset) {
        return operator()
                .contentType("text/csv")
                .body(file.getBytes(charset))
                .post("/api/v1/imports?source=" + source + "&mode=LIVE")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    static ImportView view(UUID id) {
        return operator()
                .get("/api/v1/imports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .as(ImportView.class);
    }

    static Optional<ImportView> newest(String source) {
        return operator()
                .get("/api/v1/imports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("", ImportView.class)
                .stream()
                .filter(view -> view.source().equals(source))
                .findFirst();
    }

    static ImportView ended(UUID id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> view(id), view -> view.phase() != Phase.RECEIVED && view.phase() != Phase.MERGING);
    }

    static List<Integer> counts(ImportView view) {
        return IntStream.of(
                        (int) view.rows(),
                        (int) view.accepted(),
                        (int) view.quarantined(),
                        (int) view.unchanged(),
                        (int) view.merged())
                .boxed()
                .toList();
    }

    static List<String> findings(UUID id) {
        var body = operator()
                .header("Access-Purpose", "IMPORT")
                .get("/api/v1/imports/" + id + "/findings?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return EventJson.tree(body).valueStream().map(ImportCalls::summary).toList();
    }

    private static String summary(JsonNode finding) {
        return finding.get("row").asText() + " " + finding.path("column").asText(null) + " "
                + finding.get("code").asText();
    }

    /** Valid dates of one birth year and month after the other, no number known to have been issued. */
    static String cpr(int i) {
        return "%02d%02d%02d%04d".formatted(2 + i % 27, 1 + i / 27 % 12, 50 + i / 324 % 40, 1 + i / 12_960);
    }
}
