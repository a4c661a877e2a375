package dk.kk.shared.local.story;

import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Caller;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Citizens as BIF's caseworker finds them. */
final class Citizens {
    private final Caller caseworker;
    private final String today;

    Citizens(Stage stage, String today) {
        this.caseworker = stage.bif();
        this.today = today;
    }

    UUID withCpr(String cpr) {
        return caseworker
                .ask(Service.CITIZEN, "/citizens/search", Map.of("cpr", cpr))
                .id("citizenId");
    }

    boolean isShared(UUID citizen) {
        return caseworker
                .get(Service.CITIZEN, "/citizens/%s/shared-periods?asOf=%s".formatted(citizen, today))
                .body()
                .path("shared")
                .asBoolean();
    }

    /** A benefit that still runs and that nobody has thought of stopping. */
    Optional<UUID> runningBenefit(UUID citizen) {
        return caseworker
                        .list(Service.OFFER, "/benefit-stops?citizenId=" + citizen)
                        .isEmpty()
                ? caseworker.list(Service.OFFER, "/benefits?citizenId=" + citizen).stream()
                        .filter(benefit -> benefit.path("endedOn").isNull())
                        .map(benefit -> UUID.fromString(benefit.path("id").asText()))
                        .findFirst()
                : Optional.empty();
    }

    boolean isOnACourse(UUID citizen) {
        return caseworker.list(Service.OFFER, "/enrolments?citizenId=" + citizen).stream()
                .anyMatch(enrolment -> enrolment.path("phase").asText().equals("STARTED"));
    }
}
