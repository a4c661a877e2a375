package dk.kk.shared.plan.plan;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import java.util.List;
import java.util.stream.Stream;

/** The file of plans, alike for both kinds: {@code docs/imports.md}. */
record PlanLayout(PlanKind kind, ImportPlans plans, BusinessClock clock) implements ImportLayout {

    /** Which dates stand with which phase: for each date the phases that need it, and those that may have it. */
    private static final List<String> FITS = List.of(
            fits("declined_on", "'DECLINED'", "'DECLINED'"),
            fits("made_on", "'MADE', 'FOLLOWED_UP', 'ENDED'", "'MADE', 'FOLLOWED_UP', 'ENDED'"),
            fits("followed_up_on", "'FOLLOWED_UP'", "'FOLLOWED_UP', 'ENDED'"),
            fits("ended_on", "'ENDED'", "'ENDED'"));

    private static final List<String> IN_ORDER = List.of(
            ImportLayout.inOrder("offered_on", "declined_on"),
            ImportLayout.inOrder("offered_on", "made_on"),
            ImportLayout.inOrder("made_on", "followed_up_on"),
            ImportLayout.inOrder("made_on", "ended_on"),
            ImportLayout.inOrder("followed_up_on", "ended_on"));

    @Override
    public String source() {
        return kind.source();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.cpr(),
                Column.text("plan_number", 40).required(),
                Column.code("phase", PlanPhase.class).required(),
                Column.date("offered_on").required(),
                Column.date("declined_on"),
                Column.date("made_on"),
                Column.date("followed_up_on"),
                Column.date("ended_on"));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("plan_number");
    }

    @Override
    public List<String> rules() {
        var past = Stream.of("offered_on", "declined_on", "made_on", "followed_up_on", "ended_on")
                .map(this::happened);
        return Stream.of(FITS.stream(), IN_ORDER.stream(), past, Stream.of(sameCitizen()))
                .flatMap(rules -> rules)
                .toList();
    }

    @Override
    public void merge(Chunk chunk) {
        plans.merge(kind, chunk);
    }

    private static String fits(String date, String needing, String allowing) {
        return """
                select row_no, '%1$s', 'plan-date-unfit', jsonb_build_object('phase', phase) from staged
                where (%1$s is null and phase in (%2$s)) or (%1$s is not null and phase not in (%3$s))
                """.formatted(date, needing, allowing);
    }

    private String happened(String date) {
        return """
                select row_no, '%1$s', 'plan-step-in-future', jsonb_build_object('field', '%1$s', 'today', '%2$s')
                from staged where %1$s > date '%2$s'
                """.formatted(date, clock.today());
    }

    private String sameCitizen() {
        return """
                select row_no, 'plan_number', 'plan-of-another-citizen', jsonb_build_object('number', plan_number)
                from staged join plan using (plan_number)
                where plan.kind = '%s' and plan.citizen_id <> staged.citizen_id
                """.formatted(kind);
    }
}
