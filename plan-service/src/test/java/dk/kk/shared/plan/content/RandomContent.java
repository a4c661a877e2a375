package dk.kk.shared.plan.content;

import dk.kk.shared.plan.administration.Administration;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some content of a social action plan, the same for the same number. */
final class RandomContent {
    private static final LocalDate DAY = LocalDate.of(2007, 11, 1);

    private final Random random;

    private RandomContent(long seed) {
        random = new Random(seed);
    }

    static PlanContent of(long seed) {
        return new RandomContent(seed).content();
    }

    private PlanContent content() {
        var conditions = new ArrayList<PlanCondition>();
        for (var kind : ConditionKind.values()) {
            if (random.nextBoolean()) {
                conditions.add(new PlanCondition(kind, words()));
            }
        }
        var goals = new ArrayList<PlanGoal>();
        for (var i = 0; i < 4; i++) {
            if (random.nextBoolean()) {
                goals.add(goal(new UUID(0, i)));
            }
        }
        return new PlanContent(
                maybe(words()),
                maybe(words()),
                maybe(1 + random.nextInt(24)),
                conditions,
                null,
                maybe(new WeeklyHours(random.nextInt(10), 10 + random.nextInt(27))),
                random.nextBoolean() ? List.of() : List.of(new InpatientTreatment(day(), null)),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new AttendanceDemand(
                                DayOfWeek.MONDAY, "09:00", "1%d:00".formatted(random.nextInt(9)), day(), null)),
                goals);
    }

    private PlanGoal goal(UUID id) {
        var code = GoalCode.values()[random.nextInt(GoalCode.values().length)];
        var steps = random.nextBoolean()
                ? List.<PlanGoal.Step>of()
                : List.of(new PlanGoal.Step(words(), maybe(day()), null));
        return new PlanGoal(id, code, words(), Administration.SOF, "S-1", steps, PlanGoal.Result.ACTIVE, null);
    }

    private LocalDate day() {
        return DAY.plusDays(random.nextInt(30));
    }

    private String words() {
        return "words " + random.nextInt(3);
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }
}
