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
import java.util.stream.Collectors;

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

    /** @return as it will be stored: every goal with its id */
    public PlanContent checked(PlanForm form, PlanContent content) {
        ContentRules.require(form, content);
        return content.with(content.goals().stream().map(PlanGoal::named).toList());
    }

    public void write(UUID plan, int version, ContentReason why, PlanContent content, Instant at) {
        database.run(
                "insert into plan_content (plan_id, version, why, side, written_by, recorded_at, content) values (?, ?, ?, ?, ?, ?, cast(? as jsonb))",
                plan,
                version,
                why,
                reader(),
                caller.employee(),
                at,
                EventJson.write(content));
    }

    /** Whether it says anything else than the one before did to who is not told of treatment. */
    public static boolean isToldOtherwise(PlanContent before, PlanContent content) {
        return !ContentDifference.between(before.withoutTreatment(), content.withoutTreatment())
                .isEmpty();
    }

    public ContentView view(UUID plan, PlanForm form, Optional<NumberedVersion> asked, long version) {
        var written = asked.map(one -> find(plan, one));
        return new ContentView(
                plan,
                written.map(ContentVersion::written).orElse(null),
                told(form, written.map(ContentVersion::content).orElse(PlanContent.NOTHING)),
                withheld(form),
                version);
    }

    /** Without a word of what they say. */
    public List<ContentVersionView> versions(UUID plan, List<NumberedVersion> told) {
        var numbers = told.stream().collect(Collectors.toMap(NumberedVersion::version, NumberedVersion::number));
        return database
                .list(
                        "select version, why, side, written_by, recorded_at from plan_content where plan_id = ? order by version",
                        row -> Optional.ofNullable(numbers.get((int) row.number("version")))
                                .map(number -> ContentVersionView.of(row, number)),
                        plan)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    public ContentDifference difference(UUID plan, PlanForm form, NumberedVersion from, NumberedVersion to) {
        var before = find(plan, from);
        var after = find(plan, to);
        return new ContentDifference(
                plan,
                before.written(),
                after.written(),
                ContentDifference.between(told(form, before.content()), told(form, after.content())),
                withheld(form));
    }

    /** All of it, for rules that hold the plans against each other; where nothing was written, nothing. */
    public PlanContent whole(UUID plan, int version) {
        return database.first(
                        "select content from plan_content where plan_id = ? and version = ?",
                        PlanContents::content,
                        plan,
                        version)
                .orElse(PlanContent.NOTHING);
    }

    /** How far the caller is told of a plan's parts. */
    public Completeness completeness(PlanForm form, Set<PlanPart> filledIn) {
        return Completeness.of(form, filledIn, form.isWithheldFrom(reader()));
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

    private ContentVersion find(UUID plan, NumberedVersion asked) {
        return database.first(
                        "select * from plan_content where plan_id = ? and version = ?",
                        row -> new ContentVersion(ContentVersionView.of(row, asked.number()), content(row)),
                        plan,
                        asked.version())
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "plan-content", "id", asked.number()));
    }

    private static PlanContent content(SqlRow row) {
        return EventJson.read(EventJson.tree(row.text("content")), PlanContent.class);
    }
}
