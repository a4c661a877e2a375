package dk.kk.shared.plan.proposal;

import dk.kk.shared.platform.testing.Call;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Problems and proposals as the special unit sends them. */
public final class ProposalSamples {
    private static final String PROBLEMS = "/api/v1/problems";
    private static final String PROPOSALS = "/api/v1/proposals";

    private ProposalSamples() {}

    /** One that is analysed, in version 2. */
    public static String problem(Call unit) {
        var id = unit.post(
                        PROBLEMS,
                        Map.of(
                                "title",
                                "Nobody is in touch",
                                "description",
                                "Each side thinks the other one is",
                                "caseType",
                                "TREATMENT_AND_ACTIVATION",
                                "figure",
                                Map.of("code", "GOAL_2"),
                                "lessons",
                                List.of()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        unit.seeing(1).post(PROBLEMS + "/{id}/analysis", Map.of(), id).statusCode(200);
        return id;
    }

    /** In version 2. */
    public static String submitted(Call unit, LocalDate by) {
        var id = unit.post(PROPOSALS, draft(problem(unit), by))
                .statusCode(201)
                .extract()
                .<String>path("id");
        unit.seeing(1).post(PROPOSALS + "/{id}/submission", Map.of(), id).statusCode(200);
        return id;
    }

    public static Map<String, Object> draft(String problem, LocalDate by) {
        return Map.of("problemId", problem, "text", text("A common contact", by));
    }

    public static Map<String, Object> text(String title, LocalDate by) {
        return Map.of(
                "title",
                title,
                "proposed",
                "Each citizen has one contact whom both sides know",
                "costs",
                "Two hours a month",
                "effect",
                "More take part",
                "target",
                Map.of("bound", "AT_LEAST", "amount", 40.5, "by", by.toString()),
                "evidence",
                List.of(
                        Map.of("kind", "FIGURE", "words", "Few take part", "reference", "/api/v1/goals/2"),
                        Map.of("kind", "EXPERIENCE", "words", "Two teams tried it")));
    }
}
