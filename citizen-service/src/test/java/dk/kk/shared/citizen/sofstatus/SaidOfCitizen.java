package dk.kk.shared.citizen.sofstatus;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.targetgroup.TargetGroup;
import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What files and a caseworker said of a random citizen so far; and, by a look at single days alone, which statuses are open. */
final class SaidOfCitizen {
    static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS = 30;

    /** Stands on its days over all that was delivered. */
    record Decision(Set<TargetGroup> groups, Period days) {}

    final String cpr = Town.freshCpr();
    final String team;
    private final Map<String, Period> periods = new HashMap<>();
    private final TreeMap<LocalDate, TargetGroup> statuses = new TreeMap<>();
    private @Nullable Decision decision;

    SaidOfCitizen(String team) {
        this.team = team;
    }

    /** What the two files will have of the citizen, as {@code target-groups ...} and {@code sof-status ...}. */
    List<String> randomRows(Random random) {
        var rows = new ArrayList<String>();
        var groups = random.nextInt(6) == 0
                ? List.of(TargetGroup.WITHOUT_SPECIAL_NEEDS)
                : List.of(TargetGroup.IN_TREATMENT, TargetGroup.DISABILITY);
        for (var group : groups) {
            for (var from = random.nextInt(12); from < DAYS && random.nextInt(5) > 0; ) {
                var to = from + 1 + random.nextInt(12);
                rows.add("target-groups %s;%s;%s;%s".formatted(cpr, group, day(from), to > DAYS ? "" : day(to)));
                from = to + random.nextInt(4);
            }
        }
        for (var n = random.nextInt(5); n > 0; n--) {
            var day = day(random.nextInt(DAYS + 3));
            if (rows.stream().noneMatch(row -> row.startsWith("sof-status") && row.endsWith(day.toString()))) {
                rows.add(status(random, day));
            }
        }
        return rows;
    }

    /** Another word of the day of a status that was told. */
    List<String> correctedStatuses(Random random) {
        return statuses.keySet().stream()
                .filter(_ -> random.nextInt(3) == 0)
                .map(day -> status(random, day))
                .toList();
    }

    private String status(Random random, LocalDate day) {
        var group = TargetGroup.values()[random.nextInt(TargetGroup.values().length)];
        return "sof-status %s;%s;%s".formatted(cpr, group, day);
    }

    void hears(String row) {
        var fields = row.substring(row.indexOf(' ') + 1).split(";", -1);
        var group = TargetGroup.valueOf(fields[1]);
        var day = LocalDate.parse(fields[2]);
        if (row.startsWith("sof-status")) {
            statuses.put(day, group);
        } else {
            periods.put(group + " " + day, new Period(day, fields[3].isEmpty() ? null : LocalDate.parse(fields[3])));
        }
    }

    Decision decides(Random random) {
        var groups = EnumSet.noneOf(TargetGroup.class);
        if (random.nextInt(4) > 0) {
            groups.add(TargetGroup.values()[random.nextInt(TargetGroup.values().length)]);
        }
        var from = random.nextInt(DAYS);
        var decided = new Decision(groups, new Period(day(from), day(from + 1 + random.nextInt(12))));
        decision = decided;
        return decided;
    }

    /** Null where nothing was decided. */
    @Nullable
    Decision takesBack() {
        var mistaken = decision;
        decision = null;
        return mistaken;
    }

    /** Citizen, day, status, kind, what stands, on whose word. */
    List<String> open(UUID id) {
        return statuses.entrySet().stream()
                .filter(told -> !standing(told.getKey()).contains(told.getValue()))
                .filter(told -> statuses.tailMap(told.getKey(), false).entrySet().stream()
                        .noneMatch(later -> standing(later.getKey()).contains(later.getValue())))
                .map(told -> id + " " + told.getKey() + " " + told.getValue() + " " + kind(told.getKey()) + " "
                        + standing(told.getKey()) + " " + sources(told.getKey()))
                .toList();
    }

    private List<TargetGroup> standing(LocalDate day) {
        if (isDecided(day)) {
            return List.copyOf(requireNonNull(decision).groups());
        }
        return periods.entrySet().stream()
                .filter(period -> period.getValue().contains(day))
                .map(period -> TargetGroup.valueOf(period.getKey().split(" ")[0]))
                .distinct()
                .sorted()
                .toList();
    }

    private String kind(LocalDate day) {
        if (!standing(day).isEmpty()) {
            return "OTHER_GROUP";
        }
        return periods.isEmpty() && decision == null ? "STATUS_ALONE" : "NO_GROUP";
    }

    private List<String> sources(LocalDate day) {
        if (kind(day).equals("STATUS_ALONE")) {
            return List.of();
        }
        return List.of(isDecided(day) || periods.isEmpty() ? "CASEWORKER" : "VISITATION");
    }

    private boolean isDecided(LocalDate day) {
        return decision != null && decision.days().contains(day);
    }

    private static LocalDate day(int n) {
        return FIRST.plusDays(n);
    }
}
