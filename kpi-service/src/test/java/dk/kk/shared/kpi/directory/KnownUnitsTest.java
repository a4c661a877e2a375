package dk.kk.shared.kpi.directory;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.Polls;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class KnownUnitsTest {

    @Inject
    KnownUnits units;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Test
    void the_name_told_last_stands_in_whatever_order_units_are_heard_and_however_often() {
        for (var seed = 1; seed <= 10; seed++) {
            var random = new Random(seed);
            var first =
                    IntStream.range(0, 12).mapToObj(_ -> SaidUnit.any(random)).toList();
            var second = first.stream().map(unit -> unit.next(random)).toList();
            var third = second.stream().map(unit -> unit.next(random)).toList();
            var events = new ArrayList<ToldEvent>();
            told(events, first, 1);
            told(events, second, 2);
            told(events, third, 3);

            Polls.shuffled(events, random).forEach(inbox::receive);

            assertThat(units.names(third.stream().map(SaidUnit::code).toList()))
                    .as("seed %d", seed)
                    .isEqualTo(third.stream().collect(toMap(SaidUnit::code, SaidUnit::name)));
        }
    }

    @Test
    void a_second_hearing_finds_the_units_that_are_kept_otherwise() {
        var unit = SaidUnit.any(new Random());
        var told = unit.said().told(1);
        inbox.receive(told.poll());
        var heard = told.heard();
        assertThat(units.differing(List.of(heard))).isEmpty();

        database.run("update known_unit set name = 'Voksenteam' where code = ?", unit.code());
        assertThat(units.differing(List.of(heard))).containsExactly(heard);

        units.apply(List.of(heard));
        assertThat(units.differing(List.of(heard))).isEmpty();
    }

    @Test
    void a_unit_that_was_not_heard_has_no_name() {
        assertThat(units.names(List.of("SC0-V0"))).isEqualTo(Map.of());
        assertThat(units.names(List.of())).isEqualTo(Map.of());
    }

    private static void told(List<ToldEvent> events, List<SaidUnit> units, long version) {
        units.forEach(unit -> events.add(unit.said().told(version)));
    }
}
