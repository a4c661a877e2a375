package dk.kk.shared.notification.merged;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.ToldPlan;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** BIF knows the person by one number and stops the benefit, SOF by another: SOF is told once they are known to be one. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MergedCitizenTest {

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final Story atBif = Story.begin();
    private final Story atSof = new Story(UUID.randomUUID(), UUID.randomUUID());

    @Test
    void sof_is_told_of_a_stop_that_was_decided_under_the_other_number() {
        hear(atBif.stop(1, "DECIDED"), atSof.responsible(1, "2007-01-01 SC1-V1"));
        assertThat(alerts()).isEmpty();

        hear(merged(), atBif.responsible(2), atSof.responsible(2, "2007-01-01 SC1-V1"), atSof.shared(1, "2007-01-01"));

        assertThat(alerts()).containsExactly("BENEFIT_STOP OPEN SC1-V1");
    }

    @Test
    void the_alert_withdraws_itself_when_they_were_two_people() {
        hear(atBif.stop(1, "DECIDED"), merged());
        hear(atSof.responsible(1, "2007-01-01 SC1-V1"), atSof.shared(1, "2007-01-01"));
        assertThat(alerts()).containsExactly("BENEFIT_STOP OPEN SC1-V1");

        hear(atSof.shared(2, null), parted());

        assertThat(alerts()).containsExactly("BENEFIT_STOP WITHDRAWN SC1-V1");
    }

    @Test
    void a_team_that_gets_the_citizen_gets_the_alert_of_either_number() {
        hear(merged(), atBif.stop(1, "DECIDED"), atSof.stop(1, "DECIDED"));
        hear(atSof.responsible(1, "2007-01-01 SC1-V1"), atSof.shared(1, "2007-01-01"));
        hear(atSof.responsible(2, "2007-01-01 SC2-V1"));

        assertThat(alerts()).containsExactly("BENEFIT_STOP OPEN SC2-V1", "BENEFIT_STOP OPEN SC2-V1");
    }

    @Test
    void a_plan_made_under_one_number_settles_what_was_declined_under_the_other() {
        var today = clock.today();
        hear(atSof.responsible(1, "2007-01-01 SC1-V1"), atSof.shared(1, "2007-01-01"));
        hear(ToldPlan.live(atSof, today).declined(1, today));
        assertThat(alerts()).containsExactly("SOCIAL_PLAN OPEN SC1-V1");

        hear(ToldPlan.live(atBif, today).made(1, today), merged());

        assertThat(alerts()).containsExactly("SOCIAL_PLAN WITHDRAWN SC1-V1");
    }

    @Test
    void whatever_the_order_sof_ends_up_with_the_same_alert() {
        for (var seed = 0; seed < 12; seed++) {
            var random = new Random(seed);
            var bif = Story.begin();
            var sof = Story.begin();
            var told = new ArrayList<>(List.of(
                    bif.stop(1, "HEARING"),
                    bif.stop(2, "DECIDED"),
                    alias(bif, sof, 1, true),
                    alias(bif, sof, 2, false),
                    alias(bif, sof, 3, true),
                    bif.responsible(1),
                    sof.responsible(1, "2007-01-01 SC1-V1"),
                    sof.responsible(2, "2007-01-01 SC2-V1"),
                    sof.shared(1, null),
                    sof.shared(2, "2007-01-01")));
            Collections.shuffle(told, random);
            told.forEach(this::hear);

            assertThat(alertsOf(bif)).as("seed %s", seed).containsExactly("BENEFIT_STOP OPEN SC2-V1");
        }
    }

    private void hear(ToldEvent... told) {
        for (var event : told) {
            inbox.receive(event.poll());
        }
    }

    private ToldEvent merged() {
        return alias(atBif, atSof, 1, true);
    }

    private ToldEvent parted() {
        return alias(atBif, atSof, 2, false);
    }

    /** The one is seen as the other, or is no more. */
    private static ToldEvent alias(Story alias, Story citizen, long version, boolean seen) {
        var row = new HashMap<String, Object>();
        row.put("citizenId", citizen.citizen());
        row.put("recordedAt", "2007-11-30T09:00:00Z");
        row.put("supersededAt", seen ? null : "2007-11-30T10:00:00Z");
        var state = new HashMap<String, Object>();
        state.put("aliasId", alias.citizen());
        state.put("citizenId", seen ? citizen.citizen() : null);
        state.put("rows", List.of(row));
        return new ToldEvent(
                "citizen",
                seen ? "merge-alias.merged" : "merge-alias.unmerged",
                "merge-alias",
                alias.citizen().toString(),
                version,
                alias.citizen(),
                state);
    }

    private List<String> alerts() {
        var all = new ArrayList<>(alertsOf(atBif));
        all.addAll(alertsOf(atSof));
        return all;
    }

    private List<String> alertsOf(Story story) {
        return database.list(
                "select kind || ' ' || phase || ' ' || team as alert from alert where citizen_id = ? order by 1",
                row -> row.text("alert"),
                story.citizen());
    }
}
