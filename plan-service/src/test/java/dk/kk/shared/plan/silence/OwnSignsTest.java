package dk.kk.shared.plan.silence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of the service's own events tell that somebody heard of a citizen. */
class OwnSignsTest {
    private static final Instant AT = Instant.parse("2009-04-08T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2009, 3, 2);
    private static final UUID STREAM = UUID.randomUUID();
    private static final UUID CITIZEN = UUID.randomUUID();

    @Test
    void an_attempt_counts_on_the_day_it_was_made_until_it_is_taken_back() {
        assertThat(sign("contact", "recorded", contact("RECORDED", true)))
                .isEqualTo(new SignOfLife(SignKind.CONTACT, DAY));
        assertThat(sign("contact", "corrected", contact("RECORDED", false)))
                .isEqualTo(new SignOfLife(SignKind.ATTEMPT, DAY));
        assertThat(sign("contact", "withdrawn", contact("WITHDRAWN", true))).isNull();
    }

    @Test
    void a_meeting_counts_when_it_was_held() {
        assertThat(sign("joint-meeting", "held", day("heldOn"))).isEqualTo(new SignOfLife(SignKind.JOINT_MEETING, DAY));
        assertThat(sign("joint-meeting", "called", Map.of())).isNull();
    }

    @Test
    void a_step_of_a_plan_counts_on_its_day_where_a_person_took_it() {
        for (var kind : List.of("social-plan", "job-plan")) {
            assertThat(sign(kind, "followed-up", rows(day("followedUpOn"))))
                    .isEqualTo(new SignOfLife(SignKind.PLAN, DAY));
            assertThat(told(kind, "followed-up", "imported", rows(day("followedUpOn"))))
                    .isNull();
            assertThat(told(kind, "changed", "changed-by-caseworker", rows(day("madeOn"))))
                    .isNull();
            assertThat(sign(kind, "discarded", rows(Map.of()))).isNull();
        }
    }

    @Test
    void a_clarification_counts_by_its_latest_step() {
        var state = new HashMap<>(rows(Map.of("plannedOn", "2009-01-01", "startedOn", DAY.toString())));
        state.put("phase", "UNDER_WAY");
        assertThat(sign("clarification", "started", state)).isEqualTo(new SignOfLife(SignKind.CLARIFICATION, DAY));
        state.put("phase", "DISCARDED");
        assertThat(sign("clarification", "discarded", state)).isNull();
    }

    @Test
    void an_answer_to_the_other_side_counts_and_what_follows_by_itself_does_not() {
        assertThat(sign("coordination-request", "answered", day("answeredOn")))
                .isEqualTo(new SignOfLife(SignKind.COORDINATION, DAY));
        assertThat(told("coordination-request", "renewed", "social-plan-made", day("answeredOn")))
                .isNull();
        assertThat(told("finding-overruling", "overruled", "overruled-by-caseworker", Map.of()))
                .isNull();
    }

    private static @Nullable SignOfLife sign(String kind, String happened, Map<String, ?> state) {
        var told = Objects.requireNonNull(told(kind, happened, happened + "-by-caseworker", state));
        assertThat(told.stream()).isEqualTo(STREAM);
        assertThat(told.citizen()).isEqualTo(CITIZEN);
        return told.sign();
    }

    /** Null where the event says nothing of it. */
    private static @Nullable ToldSign told(String kind, String happened, String cause, Map<String, ?> state) {
        var event = Event.of(kind + "." + happened, new StreamRef(kind, STREAM), 1, CITIZEN, cause, AT, state);
        return OwnSigns.of(event).orElse(null);
    }

    private static Map<String, Object> contact(String phase, boolean reached) {
        var state = new HashMap<>(rows(Map.of("attemptedAt", "2009-03-01T23:30:00Z", "reached", reached)));
        state.put("phase", phase);
        return state;
    }

    private static Map<String, Object> rows(Map<String, ?> last) {
        return Map.of("rows", List.of(Map.of("reached", true), last));
    }

    private static Map<String, Object> day(String field) {
        return Map.of(field, DAY.toString());
    }
}
