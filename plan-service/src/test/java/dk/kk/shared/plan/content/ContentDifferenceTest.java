package dk.kk.shared.plan.content;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.json.EventJson;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContentDifferenceTest {

    @Test
    void the_differences_turn_one_version_into_the_other_and_back_and_a_version_does_not_differ_from_itself() {
        for (var seed = 0; seed < 400; seed++) {
            var from = RandomContent.of(seed);
            var to = RandomContent.of(seed + 1_000);
            var turned = new TreeMap<>(ContentDifference.fields(from));
            var turnedBack = new TreeMap<>(ContentDifference.fields(to));

            for (var change : ContentDifference.between(from, to)) {
                if (change.to() == null) {
                    turned.remove(change.field());
                } else {
                    turned.put(change.field(), change.to());
                }
                if (change.from() == null) {
                    turnedBack.remove(change.field());
                } else {
                    turnedBack.put(change.field(), change.from());
                }
            }

            assertThat(turned).as("seed %d", seed).isEqualTo(ContentDifference.fields(to));
            assertThat(turnedBack).as("seed %d", seed).isEqualTo(ContentDifference.fields(from));
            assertThat(ContentDifference.between(from, from)).isEmpty();
        }
    }

    @Test
    void a_field_is_named_by_what_it_belongs_to_wherever_that_stands() {
        var housing = new PlanCondition(ConditionKind.HOUSING, "own flat");
        var aids = new PlanCondition(ConditionKind.AIDS, "hearing aid");
        var from = content(List.of(housing, aids), new WeeklyHours(5, 10));
        var to = content(List.of(aids, new PlanCondition(ConditionKind.HOUSING, "shelter")), new WeeklyHours(5, 15));

        assertThat(ContentDifference.between(from, to))
                .containsExactly(
                        new FieldChange("conditions.HOUSING.text", "own flat", "shelter"),
                        new FieldChange("weeklyHours.to", "10", "15"));
    }

    @Test
    void what_is_told_without_treatment_tells_nothing_of_it() {
        for (var seed = 0; seed < 200; seed++) {
            assertThat(EventJson.write(RandomContent.of(seed).withoutTreatment()))
                    .as("seed %d", seed)
                    .doesNotContain("TREATMENT")
                    .contains("\"inpatientTreatment\":[]");
        }
    }

    @Test
    void what_was_stored_is_read_as_it_was_written() {
        for (var seed = 0; seed < 100; seed++) {
            var content = RandomContent.of(seed);
            assertThat(EventJson.read(EventJson.tree(EventJson.write(content)), PlanContent.class))
                    .isEqualTo(content);
        }
    }

    private static PlanContent content(List<PlanCondition> conditions, WeeklyHours hours) {
        return new PlanContent(null, null, null, conditions, null, hours, List.of(), List.of(), List.of());
    }
}
