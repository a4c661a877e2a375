package dk.kk.shared.citizen.merge;

import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files and merges in random order over three registrations, against a model that looks at every day of what was said of each. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MergedHistoriesTest {
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS = 20;

    @Inject
    Database database;

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void every_day_is_what_was_said_of_all_registrations_that_are_one_person() {
        for (var seed = 0; seed < 10; seed++) {
            check(seed);
        }
    }

    /** To replay a failure, call this alone with the seed it printed. */
    private void check(int seed) {
        var random = new Random(seed);
        var model = new Model();
        for (var step = 0; step < 14; step++) {
            var said = random.nextInt(5) < 2 ? model.mergeOrPart(random) : model.say(random);
            for (var one : model.registered) {
                var because = "seed %s, step %s (%s), %s".formatted(seed, step, said, one.name);
                assertThat(days(one.id, "select code as value, valid_from, valid_to from match_group_row"))
                        .as("match group, %s", because)
                        .isEqualTo(calendar(n -> model.matchGroup(one, n)));
                assertThat(days(one.id, "select 'shared' as value, valid_from, valid_to from shared_period_row"))
                        .as("shared, %s", because)
                        .isEqualTo(calendar(n -> model.isShared(one, n) ? "shared" : null));
                for (var side : List.of("BIF", "SOF")) {
                    assertThat(days(
                                    one.id,
                                    "select team as value, valid_from, valid_to from responsibility_row r"
                                            + " cross join (values ('" + side + "')) asked (side)",
                                    " and administration = side"))
                            .as("responsible at %s, %s", side, because)
                            .isEqualTo(calendar(n -> model.responsible(one, side.equals("BIF"), n)));
                }
            }
        }
    }

    private List<@Nullable String> days(UUID id, String select) {
        return days(id, select, "");
    }

    /** What the current rows say of each day; null: nothing. */
    private List<@Nullable String> days(UUID id, String select, String more) {
        var rows = database.list(
                select + " where citizen_id = ? and superseded_at is null" + more,
                row -> Map.entry(row.text("value"), new Period(row.day("valid_from"), row.dayOrNull("valid_to"))),
                id);
        return calendar(n -> rows.stream()
                .filter(row -> row.getValue().contains(day(n)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null));
    }

    private static List<@Nullable String> calendar(Of day) {
        return IntStream.range(0, DAYS).<@Nullable String>mapToObj(day::of).toList();
    }

    private interface Of {
        @Nullable
        String of(int day);
    }

    private static LocalDate day(int n) {
        return FIRST.plusDays(n);
    }

    private record Assessed(int day, String code, int said) {}

    private record Opened(boolean atBif, int from, int to) {}

    private static final class Registered {
        private final String name;
        private final String cpr = Town.freshCpr();
        private final UUID id;
        private final Map<Integer, Assessed> assessed = new HashMap<>();
        private final Map<String, Opened> cases = new TreeMap<>();
        private @Nullable Registered seenAs;
        private long version;

        Registered(String name) {
            this.name = name;
            TownFiles.persons(cpr).ended();
            id = Town.citizen(cpr);
        }

        Registered citizen() {
            return seenAs == null ? this : seenAs;
        }
    }

    private static final class Model {
        private final List<Registered> registered =
                List.of(new Registered("one"), new Registered("two"), new Registered("three"));
        private int said;

        String say(Random random) {
            var of = registered.get(random.nextInt(3));
            if (random.nextBoolean()) {
                var day = random.nextInt(DAYS);
                var code = String.valueOf(1 + random.nextInt(5));
                var known = of.assessed.get(day);
                if (known == null || !known.code().equals(code)) {
                    of.assessed.put(day, new Assessed(day, code, said++));
                }
                TownFiles.matchGroups(of.cpr + ";2009;" + code + ";" + day(day) + ";")
                        .ended();
                return "%s is assessed %s on day %s".formatted(of.name, code, day);
            }
            var from = random.nextInt(DAYS - 1);
            var opened = new Opened(random.nextBoolean(), from, from + 1 + random.nextInt(DAYS - from));
            var number = (opened.atBif() ? "B-" : "S-")
                    + random.nextInt(3)
                    + of.id.toString().substring(20);
            of.cases.put(number, opened);
            var row = String.join(
                    ";",
                    of.cpr,
                    number,
                    "%s",
                    day(opened.from()).toString(),
                    day(opened.to()).toString(),
                    "%s",
                    "");
            var file = opened.atBif()
                    ? TownFiles.bifCases(Mode.LIVE, row.formatted("CASH_BENEFIT", "JC1-T1"))
                    : TownFiles.sofCases(Mode.LIVE, row.formatted("SOCIAL_SUPPORT", "SC1-V1"));
            file.ended();
            return "%s has case %s on %s".formatted(of.name, number, opened);
        }

        String mergeOrPart(Random random) {
            var alias = registered.get(random.nextInt(3));
            var unit = alias.version == 0
                    ? Call.by(SPECIAL_UNIT)
                    : Call.by(SPECIAL_UNIT).seeing(alias.version);
            var path = "/api/v1/citizens/{id}/merge";
            if (alias.seenAs != null) {
                unit.post(path + "/parting", Map.of("reason", "OTHER"), alias.id)
                        .statusCode(200);
                alias.seenAs = null;
                alias.version++;
                return alias.name + " is parted";
            }
            var into = registered.get(random.nextInt(3));
            var makesSense = alias != into
                    && into.seenAs == null
                    && registered.stream().noneMatch(other -> other.seenAs == alias);
            var status = unit.post(path, Map.of("citizenId", into.id, "reason", "OTHER"), alias.id)
                    .extract()
                    .statusCode();
            assertThat(status == 200).as("%s into %s", alias.name, into.name).isEqualTo(makesSense);
            if (makesSense) {
                alias.seenAs = into;
                alias.version++;
            }
            return alias.name + " is merged into " + into.name;
        }

        @Nullable
        String matchGroup(Registered asked, int day) {
            Assessed latest = null;
            for (var one : of(asked)) {
                for (var assessed : one.assessed.values()) {
                    var isLater = latest == null
                            || assessed.day() > latest.day()
                            || (assessed.day() == latest.day() && assessed.said() > latest.said());
                    latest = assessed.day() <= day && isLater ? assessed : latest;
                }
            }
            return latest == null ? null : latest.code();
        }

        /** There is one team a side: whoever has a case open has the citizen. */
        @Nullable
        String responsible(Registered asked, boolean atBif, int day) {
            var has = of(asked).stream()
                    .flatMap(one -> one.cases.values().stream())
                    .anyMatch(known -> known.atBif() == atBif && known.from() <= day && day < known.to());
            if (!has) {
                return null;
            }
            return atBif ? "JC1-T1" : "SC1-V1";
        }

        boolean isShared(Registered asked, int day) {
            var open = new ArrayList<Boolean>();
            for (var one : of(asked)) {
                one.cases.values().stream()
                        .filter(known -> known.from() <= day && day < known.to())
                        .forEach(known -> open.add(known.atBif()));
            }
            return open.contains(true) && open.contains(false);
        }

        /** Of a merged one nothing holds by itself. */
        private List<Registered> of(Registered asked) {
            return asked.seenAs != null
                    ? List.of()
                    : registered.stream().filter(one -> one.citizen() == asked).toList();
        }
    }
}
