package dk.kk.shared.kpi.measurement;

import static dk.kk.shared.kpi.measurement.MeasuringState.DUE;
import static dk.kk.shared.kpi.measurement.MeasuringState.MEASURED;
import static dk.kk.shared.kpi.measurement.MeasuringState.NOT_YET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasuringDayTest {

    private static final LocalDate END_OF_2009 = LocalDate.of(2009, 12, 31);

    @Test
    void before_its_end_a_measuring_day_is_not_yet_and_after_it_due() {
        assertThat(MeasuringDay.all(List.of(), LocalDate.of(2009, 10, 1)))
                .extracting(MeasuringDay::state)
                .containsOnly(NOT_YET)
                .hasSize(9);
        assertThat(MeasuringDay.all(List.of(), LocalDate.of(2009, 12, 31)))
                .extracting(MeasuringDay::state)
                .startsWith(DUE, NOT_YET, NOT_YET);
        assertThat(MeasuringDay.all(List.of(), LocalDate.of(2010, 1, 1)))
                .extracting(MeasuringDay::state)
                .startsWith(DUE, DUE, DUE, NOT_YET);
    }

    @Test
    void a_measuring_day_has_the_measurement_that_was_frozen_first() {
        var first = frozen("2010-01-04T10:00:00Z");
        var second = frozen("2010-02-04T10:00:00Z");

        var days = MeasuringDay.all(List.of(second, first), LocalDate.of(2010, 3, 1));

        assertThat(days).extracting(MeasuringDay::goal).startsWith(2, 1, 3);
        assertThat(days).extracting(MeasuringDay::state).startsWith(DUE, MEASURED, MEASURED, NOT_YET);
        assertThat(days.get(1).measurementId()).isEqualTo(first.id());
    }

    private static Measurement frozen(String at) {
        return new Measurement(
                UUID.randomUUID(), END_OF_2009, END_OF_2009, "these", List.of(), "", List.of(), Instant.parse(at), "");
    }
}
