package dk.kk.shared.local.story;

import dk.kk.shared.local.stack.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sixty stops at once, as a wrong filter makes them: the run is held, and left to whoever opens the managers' page. */
final class HoldARun {
    private static final int MANY = 60;

    private final Stage stage;
    private final Citizens citizens;
    private final String team;
    private final String today;

    /** @param team of BIF, whose citizens' benefits the run would stop */
    HoldARun(Stage stage, Citizens citizens, String team, String today) {
        this.stage = stage;
        this.citizens = citizens;
        this.team = team;
        this.today = today;
    }

    void tell() {
        stage.heading("Sixty stops come at once");
        var benefits = benefits();
        var run = stage.bifManager()
                .create(
                        Service.OFFER,
                        "/stop-runs",
                        Map.of("orders", benefits.stream().map(this::order).toList()));
        stage.check(
                "the run is held until a manager has looked",
                run.text("phase").equals("HELD") && run.number("size") == MANY,
                "%s, more than %d at once are held"
                        .formatted(
                                run.text("phase"),
                                run.body().path("usual").path("holdsAbove").asInt()));
        var stopped = stage.bifManager().list(Service.OFFER, "/stop-runs/%s/items".formatted(run.id("id"))).stream()
                .filter(item -> item.hasNonNull("stopId"))
                .count();
        stage.check("no benefit is stopped by it", stopped == 0, stopped + " stops");
    }

    private List<UUID> benefits() {
        return stage.bif().list(Service.CITIZEN, "/citizens?team=%s&limit=200".formatted(team)).stream()
                .map(citizen -> UUID.fromString(citizen.path("id").asText()))
                .flatMap(citizen -> citizens.runningBenefit(citizen).stream())
                .limit(MANY)
                .toList();
    }

    private Map<String, Object> order(UUID benefit) {
        return Map.of(
                "benefitId", benefit,
                "ground", "NO_LONGER_ENTITLED",
                "kind", "STOP",
                "decidedOn", today,
                "effectiveFrom", today);
    }
}
