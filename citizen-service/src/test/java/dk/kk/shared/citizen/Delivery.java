package dk.kk.shared.citizen;

import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file as an import operator sends it, followed until its import ends. */
public record Delivery(String source, Mode mode, String file) {

    private static final String IMPORTS = "/api/v1/imports";

    public static Delivery of(String source, Mode mode, String header, String... rows) {
        return new Delivery(source, mode, header + "\n" + String.join("\n", rows) + "\n");
    }

    public static Delivery persons(String... cprs) {
        var rows = List.of(cprs).stream().map(cpr -> cpr + ";Sejr;Snelund").toArray(String[]::new);
        return of("persons", Mode.BACKFILL, "cpr;given_name;family_name", rows);
    }

    public static Delivery bifCases(Mode mode, String... rows) {
        return of("bif-cases", mode, cases(), rows);
    }

    public static Delivery sofCases(Mode mode, String... rows) {
        return of("sof-cases", mode, cases(), rows);
    }

    public static Delivery matchGroups(String... rows) {
        return of("match-groups", Mode.BACKFILL, "cpr;model;code;valid_from;assessed_by", rows);
    }

    public static Delivery targetGroups(String... rows) {
        return of("target-groups", Mode.BACKFILL, "cpr;target_group;valid_from;valid_to", rows);
    }

    private static String cases() {
        return "cpr;case_number;case_type;opened_on;closed_on;team_code;caseworker_code";
    }

    /** The import as it ended; one of another test may have to end first. */
    public JsonPath ended() {
        var accepted = await().atMost(Duration.ofSeconds(30))
                .until(this::send, answer -> answer.extract().statusCode() != 409)
                .statusCode(202);
        var id = accepted.extract().<String>path("id");
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> given().auth()
                                .oauth2(Tokens.of(IMPORT_OPERATOR))
                                .get(IMPORTS + "/{id}", id)
                                .jsonPath(),
                        view -> Set.of("DONE", "FAILED").contains(view.getString("phase")));
    }

    public ValidatableResponse send() {
        return given().auth()
                .oauth2(Tokens.of(IMPORT_OPERATOR))
                .contentType("text/csv")
                .queryParam("source", source)
                .queryParam("mode", mode.name())
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then();
    }

    /** {@code 3 team_code team-unknown}, by row. */
    public static List<String> findings(JsonPath ended) {
        return found(ended).<Map<String, Object>>getList("$").stream()
                .map(finding -> finding.get("row") + " " + finding.get("column") + " " + finding.get("code"))
                .toList();
    }

    /** Of each finding, by row: {@code arguments.row}. */
    public static List<Object> details(JsonPath ended, String path) {
        return found(ended).getList(path);
    }

    private static JsonPath found(JsonPath ended) {
        return given().auth()
                .oauth2(Tokens.of(IMPORT_OPERATOR))
                .header("Access-Purpose", "IMPORT")
                .get(IMPORTS + "/{id}/findings", ended.getString("id"))
                .jsonPath();
    }
}
