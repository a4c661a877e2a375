package dk.kk.shared.offer.testing;

import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A source's file, delivered through the import API as an import operator does. */
public record Delivery(Response outcome) {

    private static final Set<String> ENDED = Set.of("VALIDATED", "DONE", "FAILED");

    public static Delivery of(String source, String file) {
        return of(source, "BACKFILL", file.getBytes(StandardCharsets.UTF_8));
    }

    /** A dry run. */
    public static Delivery tryOut(String source, String file) {
        return of(source, "BACKFILL", true, file.getBytes(StandardCharsets.UTF_8));
    }

    public static Delivery of(String source, String mode, byte[] file) {
        return of(source, mode, false, file);
    }

    /** Uploads and waits for the end. */
    private static Delivery of(String source, String mode, boolean dryRun, byte[] file) {
        var id = operator()
                .contentType("text/csv")
                .queryParam("source", source)
                .queryParam("mode", mode)
                .queryParam("dryRun", dryRun)
                .body(file)
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return new Delivery(await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> operator().get("/api/v1/imports/" + id),
                        view -> ENDED.contains(view.<String>path("phase"))));
    }

    public String phase() {
        return outcome.path("phase");
    }

    /** rows, accepted, quarantined, unchanged, merged. */
    public List<Integer> counts() {
        return List.of(
                outcome.path("rows"),
                outcome.path("accepted"),
                outcome.path("quarantined"),
                outcome.path("unchanged"),
                outcome.path("merged"));
    }

    /** {@code 2 actual_end day-does-not-fit-phase}, by row. */
    public List<String> findings() {
        List<Map<String, Object>> found = operator()
                .get("/api/v1/imports/" + outcome.path("id") + "/findings?limit=200")
                .jsonPath()
                .getList("");
        return found.stream()
                .map(finding -> finding.get("row") + " " + finding.get("column") + " " + finding.get("code"))
                .toList();
    }

    private static RequestSpecification operator() {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(Role.IMPORT_OPERATOR))
                .header("Access-Purpose", "IMPORT");
    }
}
