package dk.kk.shared.plan.content;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What plans say, one row for each time somebody wrote it; none is ever changed. Whoever writes holds the plan's lock. */
@Singleton
public class PlanContents {
    private static final List<String> NOTHING_WITHHELD = List.of();
    private static final List<String> TREATMENT =
            List.of("conditions.TREATMENT", "goals of TREATMENT", "inpatientTreatment");

    private final Database database;
    private final Caller caller;

    PlanContents(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** @return as it was stored: every goal with its id */
    public PlanContent write(UUID plan, PlanForm form, int version, WriteContent request, Instant at) {
        ContentRules.require(form, request.content());
        var content = request.content()
                .with(request.content().goals().stream().map(PlanGoal::named).toList());
        database.run(
                "insert into plan_content (plan_id, version, why, side, written_by, recorded_at, content) values (?, ?, ?, ?, ?, ?, cast(? as jsonb))",
                plan,
                version,
                request.why(),
                reader(),
                caller.employee(),
                at,
                EventJson.write(content));
        return content;
    }

    /** As its newest version says it, to the caller. */
    public ContentView newest(UUID plan, PlanForm form) {
        var written = database.first(
                "select * from plan_content where plan_id = ? order by version desc limit 1",
                PlanContents::version,
                plan);
        return view(plan, form, written);
    }

    /** @throws RuleViolation {@code not-found} */
    public ContentView in(UUID plan, PlanForm form, int version) {
        return view(plan, form, Optional.of(find(plan, version)));
    }

    public List<ContentVersionView> versions(UUID plan) {
        return database
                .list("select * from plan_content where plan_id = ? order by version", PlanContents::version, plan)
                .stream()
                .map(ContentVersionView::of)
                .toList();
    }

    public ContentDifference difference(UUID plan, PlanForm form, int from, int to) {
        var before = find(plan, from);
        var after = find(plan, to);
        return new ContentDifference(
                plan,
                ContentVersionView.of(before),
                ContentVersionView.of(after),
                ContentDifference.between(told(form, before.content()), told(form, after.content())),
                withheld(form));
    }

    /** All of it, for rules that hold the plans against each other; of one that says nothing, nothing. */
    public PlanContent whole(UUID plan) {
        return database.first(
                        "select * from plan_content where plan_id = ? order by version desc limit 1",
                        PlanContents::version,
                        plan)
                .map(ContentVersion::content)
                .orElse(PlanContent.NOTHING);
    }

    /** How far the caller is told of a plan's parts. */
    public Completeness completeness(PlanForm form, Set<PlanPart> filledIn) {
        return Completeness.of(form, filledIn, form.isWithheldFrom(reader()));
    }

    private ContentView view(UUID plan, PlanForm form, Optional<ContentVersion> written) {
        return new ContentView(
                plan,
                written.map(ContentVersionView::of).orElse(null),
                told(form, written.map(ContentVersion::content).orElse(PlanContent.NOTHING)),
                withheld(form));
    }

    private PlanContent told(PlanForm form, PlanContent content) {
        return form.isWithheldFrom(reader()) ? content.withoutTreatment() : content;
    }

    /** Named whether there is anything or not: naming what is there would tell of it. */
    private List<String> withheld(PlanForm form) {
        return form.isWithheldFrom(reader()) ? TREATMENT : NOTHING_WITHHELD;
    }

    private Administration reader() {
        return Administration.of(caller.principal());
    }

    private ContentVersion find(UUID plan, int version) {
        return database.first(
                        "select * from plan_content where plan_id = ? and version = ?",
                        PlanContents::version,
                        plan,
                        version)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "plan-content", "id", version));
    }

    private static ContentVersion version(SqlRow row) {
        return new ContentVersion(
                (int) row.number("version"),
                row.code("why", ContentReason.class),
                row.code("side", Administration.class),
                row.text("written_by"),
                row.instant("recorded_at"),
                EventJson.read(EventJson.tree(row.text("content")), PlanContent.class));
    }
}
