package dk.kk.shared.notification;

import dk.kk.shared.platform.testing.ToldEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A citizen whom teams take from each other, told the way citizen-service tells it: each state has all transfers there were. */
public record TakenCitizen(UUID citizen) {

    public static final String DAY = "2007-11-15";

    public static TakenCitizen begin() {
        return new TakenCitizen(UUID.randomUUID());
    }

    public record Transfer(UUID id, String administration, String fromTeam, String toTeam) {

        public static Transfer of(String administration, String fromTeam, String toTeam) {
            return new Transfer(UUID.randomUUID(), administration, fromTeam, toTeam);
        }

        private Map<String, String> told() {
            return Map.of(
                    "transferId", id.toString(),
                    "administration", administration,
                    "fromTeam", fromTeam,
                    "toTeam", toTeam,
                    "effectiveFrom", DAY,
                    "reason", "NEED_CHANGED",
                    "recordedAt", "2007-11-15T10:00:00Z");
        }
    }

    /** Who took the citizen has them; on the other side JC9-T9 or SC9-V9. */
    public ToldEvent told(long version, Transfer... transfers) {
        return told(version, Stream.of(transfers).map(Transfer::told).toList(), transfers);
    }

    /** As it was told before transfers had ids. */
    public ToldEvent toldWithoutIds(long version, Transfer... transfers) {
        var rows = Stream.of(transfers)
                .<Map<String, String>>map(transfer -> {
                    var row = new HashMap<>(transfer.told());
                    row.remove("transferId");
                    return row;
                })
                .toList();
        return told(version, rows, transfers);
    }

    /** A team of the directory. */
    public static ToldEvent unit(String administration, String code) {
        var kind = administration.equals("BIF") ? "JOB_CENTRE_TEAM" : "ADULT_TEAM";
        var unit = Map.of(
                "code",
                code,
                "name",
                "x",
                "administration",
                administration,
                "kind",
                kind,
                "parentCode",
                centre(code),
                "entryPoint",
                false);
        return new ToldEvent("citizen", "unit.registered", "directory", code, 1, UUID.randomUUID(), unit);
    }

    private ToldEvent told(long version, List<Map<String, String>> transfers, Transfer... taken) {
        var teams = new HashMap<>(Map.of("BIF", "JC9-T9", "SOF", "SC9-V9"));
        Stream.of(taken).forEach(transfer -> teams.put(transfer.administration(), transfer.toTeam()));
        var rows = new ArrayList<Map<String, String>>();
        teams.forEach((administration, team) -> rows.add(Map.of(
                "administration",
                administration,
                "team",
                team,
                "centre",
                centre(team),
                "validFrom",
                "2000-01-01",
                "recordedAt",
                "2007-01-01T00:00:00Z")));
        var state = Map.of("citizenId", citizen, "rows", rows, "transfers", transfers);
        return new ToldEvent(
                "citizen", "responsibility.changed", "responsibility", citizen.toString(), version, citizen, state);
    }

    private static String centre(String team) {
        return team.substring(0, team.indexOf('-'));
    }
}
