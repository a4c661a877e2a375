package dk.kk.shared.kpi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MergeEventsTest {

    private static final String MERGED = "2008-03-10T10:00:00Z";
    private static final String UNMERGED = "2008-04-01T10:00:00Z";

    @Inject
    MergeEvents events;

    @Inject
    Facts facts;

    @Inject
    Inbox inbox;

    private final Someone citizen = new Someone();
    private final Someone alias = new Someone();

    @Test
    void an_event_heard_again_differs_where_it_says_something_else_than_is_kept() {
        var merged = alias.mergedInto(citizen, MERGED).told(1);
        inbox.receive(merged.poll());

        assertThat(events.differing(List.of(merged.heard()))).isEmpty();
        var another = alias.mergedInto(citizen, MERGED, UNMERGED).told(1).heard();
        assertThat(events.differing(List.of(another))).containsExactly(another);
    }

    @Test
    void an_event_is_about_the_alias_and_everybody_it_ever_was_though_its_state_names_nobody() {
        var unmerged = alias.mergedInto(citizen, MERGED, UNMERGED).told(2).heard();

        assertThat(events.citizens(unmerged)).containsExactlyInAnyOrder(alias.id, citizen.id);
    }

    @Test
    void a_merge_taken_back_the_moment_it_was_made_never_was() {
        inbox.receive(alias.mergedInto(citizen, MERGED, MERGED).told(1).poll());

        assertThat(facts.seenBy(alias.id, null)).isEqualTo(new SeenCitizen(alias.id, Set.of()));
    }

    @Test
    void whichever_id_is_asked_for_one_sees_the_citizen_with_all_aliases() {
        var another = new Someone();
        inbox.receive(alias.mergedInto(citizen, MERGED).told(1).poll());
        inbox.receive(another.mergedInto(citizen, MERGED, UNMERGED).told(1).poll());

        var seen = new SeenCitizen(citizen.id, Set.of(alias.id));
        assertThat(facts.seenBy(alias.id, null)).isEqualTo(seen);
        assertThat(facts.seenBy(citizen.id, null)).isEqualTo(seen);
        assertThat(facts.seenBy(another.id, null)).isEqualTo(new SeenCitizen(another.id, Set.of()));
    }
}
