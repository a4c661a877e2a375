package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.stream.Origin;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The file of plans, alike for both kinds: {@code docs/imports.md}. A number not seen before is a plan, a known one says what now
 * is true of it.
 */
@Singleton
public class DeliveredPlans {

    /** The files know five phases; the others are those of our own casework. */
    private static final List<String> PHASES = List.of("OFFERED", "DECLINED", "MADE", "FOLLOWED_UP", "ENDED");

    private static final List<Column> COLUMNS = List.of(
            Column.cpr(),
            Column.text("plan_number", 40).required(),
            Column.code("phase", PHASES).required(),
            Column.date("offered_on").required(),
            Column.date("declined_on"),
            Column.date("made_on"),
            Column.date("followed_up_on"),
            Column.date("ended_on"));

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

    private static final List<String> IN_THE_PAST = Stream.of(
                    "offered_on", "declined_on", "made_on", "followed_up_on", "ended_on")
            .map(DeliveredPlans::happened)
            .toList();

    private final NewPlans newPlans;
    private final Outbox outbox;
    private final BusinessClock clock;

    DeliveredPlans(NewPlans newPlans, Outbox outbox, BusinessClock clock) {
        this.newPlans = newPlans;
        this.outbox = outbox;
        this.clock = clock;
    }

    public List<Column> columns() {
        return COLUMNS;
    }

    public List<String> naturalKey() {
        return List.of("plan_number");
    }

    public List<String> rules(PlanKind kind) {
        return Stream.of(FITS, IN_ORDER, IN_THE_PAST, List.of(ofTheSameCitizen(kind)))
                .flatMap(List::stream)
                .toList();
    }

    public void merge(Plans plans, Chunk chunk) {
        var numbers = chunk.rows().stream().map(row -> row.text("plan_number")).toList();
        var known = plans.lockByNumber(numbers);
        var origin = Origin.valueOf(chunk.mode().name());
        var unknown = new ArrayList<Plan>();
        var events = new ArrayList<Event>();
        for (var row : chunk.rows()) {
            var plan = known.get(row.text("plan_number"));
            if (plan == null) {
                plan = imported(plans.planKind(), row, origin);
                unknown.add(plan);
            } else {
                plan.restate(standing(row), origin, clock);
            }
            events.add(plan.event(plan.standing().phase().happened(), Chunk.CAUSE));
        }
        newPlans.insert(plans.planKind(), unknown);
        outbox.addAll(events);
    }

    private Plan imported(PlanKind kind, StagedRow row, Origin origin) {
        return Plan.imported(kind, row.citizen(), row.text("plan_number"), standing(row), origin, clock);
    }

    private static PlanStanding standing(StagedRow row) {
        var days = PlanDays.delivered(
                row.date("offered_on"),
                row.dateOrNull("declined_on"),
                row.dateOrNull("made_on"),
                row.dateOrNull("followed_up_on"),
                row.dateOrNull("ended_on"));
        return new PlanStanding(row.code("phase", PlanPhase.class), days, PlanParticulars.NONE, WrittenContent.NONE);
    }

    private static String fits(String date, String needing, String allowing) {
        return """
                select row_no, '%1$s', 'plan-date-unfit', jsonb_build_object('phase', phase) from staged
                where (%1$s is null and phase in (%2$s)) or (%1$s is not null and phase not in (%3$s))
                """.formatted(date, needing, allowing);
    }

    private static String happened(String date) {
        return """
                select row_no, '%1$s', 'plan-step-in-future', jsonb_build_object('field', '%1$s', 'today', today)
                from staged where %1$s > today
                """.formatted(date);
    }

    private static String ofTheSameCitizen(PlanKind kind) {
        return """
                select row_no, 'plan_number', 'plan-of-another-citizen', jsonb_build_object('number', plan_number)
                from staged join plan using (plan_number)
                where plan.kind = '%s' and plan.citizen_id <> staged.citizen_id
                  and not exists (select from ids_of(array[staged.citizen_id]) i where i.id = plan.citizen_id)
                """.formatted(kind);
    }
}
