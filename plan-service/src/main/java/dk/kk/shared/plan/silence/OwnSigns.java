package dk.kk.shared.plan.silence;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox.RowsWritten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The signs of life that this service's own streams tell of, in the transaction that changes them. Only what people do counts: what
 * a file delivers, or what follows by itself, says nothing of when somebody heard of the citizen.
 */
@ApplicationScoped
class OwnSigns {
    /** The steps of a plan, each with the field of its day. */
    private static final Map<String, String> PLAN_STEPS = Map.of(
            "needed", "neededOn",
            "offered", "offeredOn",
            "declined", "declinedOn",
            "accepted", "acceptedOn",
            "drafted", "draftedOn",
            "agreed", "agreedOn",
            "made", "madeOn",
            "followed-up", "followedUpOn",
            "ended", "endedOn");

    private final SignsOfLife signs;

    OwnSigns(SignsOfLife signs) {
        this.signs = signs;
    }

    void told(@Observes RowsWritten written) {
        signs.keep(
                written.events().stream().flatMap(event -> of(event).stream()).toList());
    }

    /** Empty: it says nothing of it, and what was said before stays. */
    static Optional<ToldSign> of(Event event) {
        var happened = event.type().substring(event.type().indexOf('.') + 1);
        var citizen = event.citizenId();
        if (citizen == null || !event.cause().startsWith(happened + "-by-")) {
            return Optional.empty();
        }
        return switch (event.stream().kind()) {
            case "contact" -> told(event, citizen, contact(state(event)));
            case "joint-meeting" -> told(event, citizen, on(SignKind.JOINT_MEETING, state(event), "heldOn"));
            case "clarification" -> told(event, citizen, clarification(state(event)));
            case "coordination-request" -> told(event, citizen, on(SignKind.COORDINATION, state(event), "answeredOn"));
            case "social-plan", "job-plan" -> plan(event, citizen, happened);
            default -> Optional.empty();
        };
    }

    /** What a step was registered for by mistake takes it back; what else happens to a plan is no step. */
    private static Optional<ToldSign> plan(Event event, UUID citizen, String happened) {
        if (happened.equals("discarded")) {
            return told(event, citizen, null);
        }
        var field = PLAN_STEPS.get(happened);
        return field == null ? Optional.empty() : told(event, citizen, on(SignKind.PLAN, last(state(event)), field));
    }

    private static @Nullable SignOfLife contact(JsonNode state) {
        if (!state.path("phase").asText().equals("RECORDED")) {
            return null;
        }
        var attempt = last(state);
        return new SignOfLife(
                attempt.path("reached").asBoolean() ? SignKind.CONTACT : SignKind.ATTEMPT,
                BusinessClock.dayOf(Instant.parse(attempt.path("attemptedAt").asText())));
    }

    private static @Nullable SignOfLife clarification(JsonNode state) {
        if (state.path("phase").asText().equals("DISCARDED")) {
            return null;
        }
        return Stream.of("stoppedOn", "concludedOn", "startedOn", "plannedOn")
                .map(field -> on(SignKind.CLARIFICATION, last(state), field))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable SignOfLife on(SignKind kind, JsonNode state, String field) {
        var day = state.path(field);
        return day.isTextual() ? new SignOfLife(kind, LocalDate.parse(day.asText())) : null;
    }

    private static Optional<ToldSign> told(Event event, UUID citizen, @Nullable SignOfLife sign) {
        return Optional.of(new ToldSign(UUID.fromString(event.stream().id()), citizen, sign));
    }

    private static JsonNode state(Event event) {
        return EventJson.tree(EventJson.write(event.state()));
    }

    private static JsonNode last(JsonNode state) {
        var rows = state.path("rows");
        return rows.path(rows.size() - 1);
    }
}
