package dk.kk.shared.offer.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.offer.counting.Counting;
import dk.kk.shared.offer.counting.Counts;
import dk.kk.shared.offer.counting.CountsAs;
import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecountTest {
    private static final LocalDate TODAY = LocalDate.of(2007, 11, 30);
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final BusinessClock TOMORROW = BusinessClock.at(Instant.parse("2007-12-01T11:00:00Z"));

    @Test
    void a_course_that_is_recounted_stands_as_it_stood_and_what_it_counted_as_is_kept() {
        var offer = TestOffers.inForce(LocalDate.of(2007, 1, 1), null);
        var enrolment = Enrolment.refer(UUID.randomUUID(), offer, TODAY, CLOCK);
        enrolment.accept(CLOCK);
        enrolment.start(TODAY, TODAY, CLOCK);
        var before = enrolment.standing();
        var nothing = Counting.always(TODAY, new Counts(CountsAs.NONE, false));

        assertThat(enrolment.recount(nothing, TOMORROW)).isEqualTo("counting-changed");
        enrolment.dropOut(TODAY, TOMORROW);

        var rows = EnrolmentState.of(enrolment).rows();
        assertThat(enrolment.history().get(2)).isEqualTo(before);
        assertThat(rows.get(2).counting()).isEqualTo(offer.counting().periods());
        assertThat(rows.get(3).phase()).isEqualTo(Phase.STARTED);
        assertThat(rows.get(3).counting()).isEqualTo(nothing.periods());
        assertThat(rows.get(4).counting()).isEqualTo(nothing.periods());
        assertThat(enrolment.version()).isEqualTo(5);
    }
}
