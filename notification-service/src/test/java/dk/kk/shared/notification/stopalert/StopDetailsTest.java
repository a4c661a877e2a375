package dk.kk.shared.notification.stopalert;

import static dk.kk.shared.notification.known.StopPhase.DECIDED;
import static dk.kk.shared.notification.known.StopPhase.HEARING;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.known.AnswerCode;
import dk.kk.shared.notification.known.BenefitType;
import dk.kk.shared.notification.known.MissingEvidence;
import dk.kk.shared.notification.known.Stop;
import dk.kk.shared.notification.known.StopAnswer;
import dk.kk.shared.notification.known.StopDays;
import dk.kk.shared.notification.known.StopFacts;
import dk.kk.shared.notification.known.StopGround;
import dk.kk.shared.notification.known.StopKind;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.platform.json.EventJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StopDetailsTest {

    private final SampleStop sample = SampleStop.begin();
    private final StopDetails decided = StopDetails.of(sample.in(DECIDED), "on the decision", null);

    @Test
    void a_stop_that_is_recorded_once_more_shows_nothing_new_but_another_phase_or_day_does() {
        var known = SampleStop.days(DECIDED);
        var later = new StopDays(
                known.consideredOn(),
                known.eventOn(),
                known.answerBy(),
                known.decidedAt(),
                SampleStop.EFFECTIVE.plusDays(1),
                null,
                null);

        assertThat(shown(again(sample.in(DECIDED))).addNothingTo(decided)).isTrue();
        assertThat(shown(sample.in(StopPhase.EFFECTIVE)).addNothingTo(decided)).isFalse();
        assertThat(shown(sample.in(DECIDED, later)).addNothingTo(decided)).isFalse();
    }

    @Test
    void which_benefit_is_stopped_is_news_when_it_is_heard_after_the_stop() {
        var heard = shown(sample.in(
                DECIDED,
                new StopFacts(
                        StopGround.SANCTION,
                        StopKind.STOP,
                        UUID.randomUUID(),
                        BenefitType.CASH_BENEFIT,
                        false,
                        false,
                        List.of())));

        assertThat(heard.addNothingTo(decided)).isFalse();
        assertThat(heard.addNothingTo(heard)).isTrue();
    }

    @Test
    void that_nobody_had_registered_it_is_news() {
        var found = new StopFacts(null, null, null, null, false, true, List.of());

        assertThat(shown(sample.in(DECIDED, found)).addNothingTo(shown(sample.in(DECIDED, StopFacts.UNKNOWN))))
                .isFalse();
    }

    @Test
    void that_sof_would_be_told_on_another_provision_now_is_no_news_and_what_it_was_told_stays() {
        var now = StopDetails.of(sample.in(DECIDED), "on another one", null);

        assertThat(now.addNothingTo(decided)).isTrue();
    }

    @Test
    void an_answer_is_news_and_so_is_that_bif_has_seen_it() {
        var answered = new StopAnswer(AnswerCode.ADVISES_AGAINST, "SC1-V1", Instant.EPOCH, false, null);
        var seen = new StopAnswer(AnswerCode.ADVISES_AGAINST, "SC1-V1", Instant.EPOCH, false, SampleStop.DECIDED);

        assertThat(shown(answered(answered)).addNothingTo(shown(sample.in(HEARING))))
                .isFalse();
        assertThat(shown(answered(seen)).addNothingTo(shown(answered(answered))))
                .isFalse();
    }

    @Test
    void who_acted_must_look_again_when_the_news_is_another_one_and_not_on_the_way_to_it() {
        for (var before : StopPhase.values()) {
            for (var now : StopPhase.values()) {
                var again = shown(sample.in(now)).callBack(shown(sample.in(before)));
                assertThat(again).as("%s -> %s", before, now).isEqualTo(now.news() != before.news());
            }
        }
        assertThat(shown(sample.in(StopPhase.EFFECTIVE)).callBack(decided)).isFalse();
        assertThat(shown(sample.in(DECIDED)).callBack(shown(sample.in(HEARING))))
                .isTrue();
    }

    @Test
    void what_was_stored_before_stops_warned_is_read_without_what_it_lacks() {
        var stored = EventJson.tree("""
                {"stopId":"%s","stopPhase":"DECIDED","effectiveFrom":"2007-12-01","stopDecidedAt":"2007-11-30T11:05:12Z",
                 "stopRecordedAt":"1970-01-01T00:00:00Z","ground":null,"stopKind":null,"benefitType":null}
                """.formatted(sample.stop()));

        var read = EventJson.read(stored, StopDetails.class);

        assertThat(read.missing()).isEmpty();
        assertThat(read.answers()).isEmpty();
        assertThat(read.legalBasis()).isNull();
        assertThat(shown(sample.in(DECIDED, daysBefore())).addNothingTo(read)).isTrue();
    }

    @Test
    void what_a_decision_lacks_and_its_days_are_shown() {
        var facts = new StopFacts(
                StopGround.SANCTION, StopKind.STOP, null, null, true, true, List.of(MissingEvidence.GUIDANCE));
        var shown = shown(sample.in(DECIDED, facts));

        assertThat(shown.missing()).containsExactly(MissingEvidence.GUIDANCE);
        assertThat(shown.decidedElsewhere()).isTrue();
        assertThat(shown.discovered()).isTrue();
        assertThat(shown.consideredOn()).isEqualTo(SampleStop.CONSIDERED);
        assertThat(shown.answerBy()).isEqualTo(SampleStop.ANSWER_BY);
    }

    private static StopDays daysBefore() {
        return new StopDays(null, null, null, SampleStop.DECIDED, SampleStop.EFFECTIVE, null, null);
    }

    private static StopDetails shown(Stop stop) {
        return StopDetails.of(stop, "on the decision", null);
    }

    private static Stop again(Stop stop) {
        var later = stop.recordedAt().plusSeconds(1);
        return new Stop(
                stop.stopId(),
                stop.citizenId(),
                stop.phase(),
                stop.origin(),
                later,
                stop.days(),
                stop.facts(),
                stop.answers());
    }

    private Stop answered(StopAnswer answer) {
        var stop = sample.in(HEARING);
        return new Stop(
                stop.stopId(),
                stop.citizenId(),
                HEARING,
                stop.origin(),
                stop.recordedAt(),
                stop.days(),
                stop.facts(),
                List.of(answer));
    }
}
