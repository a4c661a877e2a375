package dk.kk.shared.offer.benefit;

import static dk.kk.shared.offer.benefit.AmountClass.FULL;
import static dk.kk.shared.offer.benefit.AmountClass.REDUCED;
import static dk.kk.shared.offer.benefit.BenefitChange.ENDED;
import static dk.kk.shared.offer.benefit.BenefitChange.END_MOVED;
import static dk.kk.shared.offer.benefit.BenefitChange.FULL_AGAIN;
import static dk.kk.shared.offer.benefit.BenefitChange.GOES_ON;
import static dk.kk.shared.offer.benefit.BenefitChange.GRANTED;
import static dk.kk.shared.offer.benefit.BenefitChange.REDUCED_FROM_FULL;
import static dk.kk.shared.offer.benefit.BenefitChange.RESTATED;
import static dk.kk.shared.offer.benefit.BenefitChange.START_MOVED;
import static dk.kk.shared.offer.benefit.BenefitChange.UNIT_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.stream.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentChangeTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final LocalDate START = LocalDate.of(2007, 1, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2007, 11, 1);

    private Benefit benefit = imported(paid(null, "JC1", FULL, null));

    @Test
    void a_benefit_that_was_paid_in_full_falls_from_the_day_on_which_it_is_reduced() {
        var change = restated(paid(null, "JC1", REDUCED, NOVEMBER));

        assertThat(change.falls()).isTrue();
        assertThat(change.fallsFrom()).isEqualTo(NOVEMBER);
        assertThat(change.endsEarlier()).isFalse();
    }

    @Test
    void a_class_that_is_older_than_the_benefit_falls_with_its_first_day() {
        assertThat(restated(paid(null, "JC1", REDUCED, START.minusDays(9))).fallsFrom())
                .isEqualTo(START);
    }

    @Test
    void what_was_reduced_before_or_is_full_again_or_was_never_known_to_be_full_does_not_fall() {
        restated(paid(null, "JC1", REDUCED, NOVEMBER));
        var again = restated(paid(null, "JC1", REDUCED, NOVEMBER.plusDays(9)));
        assertThat(again.falls()).as("reduced before").isFalse();
        assertThat(again.fallsFrom()).isNull();
        assertThat(restated(paid(null, "JC1", FULL, NOVEMBER)).falls())
                .as("full again")
                .isFalse();

        benefit = imported(paid(null, null, null, null));
        assertThat(restated(paid(null, "JC1", REDUCED, NOVEMBER)).falls())
                .as("no class was known")
                .isFalse();
        assertThat(new PaymentChange(imported(paid(null, "JC1", REDUCED, NOVEMBER)), null).falls())
                .as("no benefit was known")
                .isFalse();
    }

    @Test
    void a_source_that_says_nothing_of_unit_and_class_takes_neither_away_and_nor_does_an_end() {
        restated(paid(null, "JC1", REDUCED, NOVEMBER));

        restated(paid(null, null, null, null));
        benefit.end(NOVEMBER.plusDays(9), CLOCK);

        assertThat(benefit.paid())
                .returns("JC1", PaidDays::payingUnit)
                .returns(REDUCED, PaidDays::amountClass)
                .returns(NOVEMBER, PaidDays::amountSince);
        assertThat(benefit.state().rows().getLast())
                .returns("JC1", BenefitState.Row::payingUnit)
                .returns(REDUCED, BenefitState.Row::amountClass)
                .returns(NOVEMBER, BenefitState.Row::amountSince);
    }

    @Test
    void the_history_says_of_each_recording_what_it_changed_newest_first() {
        restated(paid(null, "JC1", REDUCED, NOVEMBER));
        restated(paid(null, "JC2", FULL, NOVEMBER));
        restated(paid(NOVEMBER, "JC2", FULL, NOVEMBER));
        restated(paid(NOVEMBER.plusDays(1), "JC2", FULL, NOVEMBER));
        restated(paid(null, "JC2", FULL, NOVEMBER));
        restated(new PaidDays(START.plusDays(1), null, "JC2", FULL, NOVEMBER, CLOCK.instant()));
        restated(new PaidDays(START.plusDays(1), null, "JC2", FULL, NOVEMBER, CLOCK.instant()));

        var history = BenefitView.of(benefit).history();

        assertThat(history.stream().map(BenefitView.Status::happened).toList())
                .isEqualTo(List.of(
                        Set.of(RESTATED),
                        Set.of(START_MOVED),
                        Set.of(GOES_ON),
                        Set.of(END_MOVED),
                        Set.of(ENDED),
                        Set.of(FULL_AGAIN, UNIT_CHANGED),
                        Set.of(REDUCED_FROM_FULL),
                        Set.of(GRANTED)));
        assertThat(history.getFirst().payingUnit()).isEqualTo("JC2");
        assertThat(history.getLast().payingUnit()).isEqualTo("JC1");
        assertThat(BenefitChange.between(null, paid(NOVEMBER, null, null, null)))
                .containsExactly(GRANTED, ENDED);
    }

    private PaymentChange restated(PaidDays paid) {
        var before = benefit.paid();
        benefit.restate(new Posting("1", BenefitType.CASH_BENEFIT, paid, Origin.LIVE), CLOCK);
        return new PaymentChange(benefit, before);
    }

    private static Benefit imported(PaidDays paid) {
        var posting = new Posting("1", BenefitType.CASH_BENEFIT, paid, Origin.LIVE);
        return Benefit.imported(UUID.randomUUID(), posting, CLOCK);
    }

    private static PaidDays paid(
            @Nullable LocalDate endedOn,
            @Nullable String unit,
            @Nullable AmountClass amount,
            @Nullable LocalDate since) {
        return new PaidDays(START, endedOn, unit, amount, since, CLOCK.instant());
    }
}
