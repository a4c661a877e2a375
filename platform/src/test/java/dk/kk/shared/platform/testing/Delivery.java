package dk.kk.shared.platform.testing;

import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.imports.Mode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A source's file as an import operator sends it, followed until its import ends:
 * {@code Delivery.of("offers", file).tryOut().ended().findings()}.
 */
public record Delivery(String source, Mode mode, boolean dryRun, boolean complete, String file) {

    private static final String IMPORTS = "/api/v1/imports";
    private static final Set<String> ENDED = Set.of("VALIDATED", "DONE", "FAILED");

    /** The file as history. */
    public static Delivery of(String source, String file) {
        return of(source, Mode.BACKFILL, file);
    }

    public static Delivery of(String source, Mode mode, String file) {
        return new Delivery(source, mode, false, false, file);
    }

    public Delivery tryOut() {
        return new Delivery(source, mode, true, complete, file);
    }

    /** Said to hold all that the source has. */
    public Delivery ofAll() {
        return new Delivery(source, mode, dryRun, true, file);
    }

    public ValidatableResponse send() {
        return operator()
                .request()
                .contentType("text/csv")
                .queryParam("source", source)
                .queryParam("mode", mode)
                .queryParam("dryRun", dryRun)
                .queryParam("complete", complete)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then();
    }

    /** The import as it ended; one of another test may have to end first. */
    public Outcome ended() {
        String id = await().atMost(Duration.ofSeconds(30))
                .until(this::send, answer -> answer.extract().statusCode() != 409)
                .statusCode(202)
                .extract()
                .path("id");
        return new Outcome(await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> operator()
                                .get(IMPORTS + "/{id}", id)
                                .statusCode(200)
                                .extract()
                                .response(),
                        view -> ENDED.contains(view.<String>path("phase"))));
    }

    /** @param view the import, as the API shows it */
    public record Outcome(Response view) {

        public int count(String of) {
            return view.path(of);
        }

        /** rows, accepted, quarantined, unchanged, merged. */
        public List<Integer> counts() {
            return List.of(count("rows"), count("accepted"), count("quarantined"), count("unchanged"), count("merged"));
        }

        /** {@code 3 team_code team-unknown}, by row. */
        public List<String> findings() {
            return this.<Map<String, Object>>details("$").stream()
                    .map(finding -> finding.get("row") + " " + finding.get("column") + " " + finding.get("code"))
                    .toList();
        }

        /** The first page of a kind of differences from the deliveries before. */
        public ValidatableResponse differences(String kind) {
            return operator()
                    .get(IMPORTS + "/{id}/differences?kind=" + kind, view.<String>path("id"))
                    .statusCode(200);
        }

        /** Of each finding, by row: {@code arguments.row}. */
        public <T> List<T> details(String path) {
            return operator()
                    .get(IMPORTS + "/{id}/findings?limit=200", view.<String>path("id"))
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList(path);
        }
    }

    private static Call operator() {
        return Call.by(IMPORT_OPERATOR).purpose(Purpose.IMPORT);
    }
}
