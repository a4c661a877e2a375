package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.platform.testing.Casework.code;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.EventLog.Published;
import dk.kk.shared.platform.testing.FakeCitizenService;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class EnrolmentImportTest {

    private static final String OFFERS =
            "offer_code;name;provider;provider_code;administration;counts_as;counts_for_goal3;weekly_hours;valid_from;valid_to\n";
    private static final String HEADER =
            "cpr;course_number;offer_code;phase;referred_on;planned_start;actual_start;actual_end;opera_registered_on\n";
    private static final String ANNA = "0102631235";
    private static final String BENT = "0304720011";

    private final String offer = code("E-");

    @BeforeEach
    void the_catalogue_knows_the_offer() {
        Delivery.of("offers", OFFERS + offer + ";Praktik;Jobcentrene;;BIF;ACTIVATION;true;30;2005-01-01;\n")
                .ended();
    }

    @Test
    void delivered_courses_stand_in_the_phase_that_opera_says() {
        var file = HEADER
                + row(ANNA, "run", "STARTED;2007-02-09;2007-02-28;2007-02-28;;2007-03-08")
                + row(BENT, "over", "DROPPED_OUT;2006-06-09;2006-07-18;2006-07-18;2006-10-27;2006-07-25")
                + row(BENT, "wait", "ACCEPTED;2007-11-09;2031-01-08;;;")
                + row(BENT, "never", "NO_SHOW;2007-10-09;2007-11-08;;;2007-11-08");

        assertThat(Delivery.of("enrolments", file).ended().counts()).containsExactly(4, 4, 0, 0, 4);

        var running = delivered(ANNA, "enrolment.started");
        assertThat(running.state().at("/countsAs").asText()).isEqualTo("ACTIVATION");
        assertThat(running.state().at("/countsForGoal3").asBoolean()).isTrue();
        assertThat(running.state().at("/rows")).hasSize(1);
        assertThat(running.state().at("/rows/0/operaRegisteredOn").asText()).isEqualTo("2007-03-08");
        assertThat(delivered(BENT, "enrolment.dropped-out")
                        .state()
                        .at("/rows/0/actualEnd")
                        .asText())
                .isEqualTo("2006-10-27");
        assertThat(delivered(BENT, "enrolment.no-show")
                        .state()
                        .at("/rows/0/actualStart")
                        .isNull())
                .isTrue();
        delivered(BENT, "enrolment.accepted");
    }

    @Test
    void a_course_that_went_on_keeps_what_was_recorded() {
        var file = HEADER + row(ANNA, "1", "STARTED;2007-02-09;2007-02-28;2007-02-28;;");
        Delivery.of("enrolments", file).ended();
        var started = delivered(ANNA, "enrolment.started");

        var ended = file.replace("STARTED", "COMPLETED").replace("2007-02-28;;", "2007-02-28;2007-11-01;");
        assertThat(Delivery.of("enrolments", file).ended().counts()).containsExactly(1, 1, 0, 1, 0);
        assertThat(Delivery.of("enrolments", ended).ended().counts()).containsExactly(1, 1, 0, 0, 1);

        var completed = event(started.streamId(), "enrolment.completed");
        assertThat(completed.version()).isEqualTo(2);
        assertThat(completed.state().at("/rows")).hasSize(2);
        assertThat(completed.state().at("/rows/0/phase").asText()).isEqualTo("STARTED");
        assertThat(completed.state().at("/rows/1/actualEnd").asText()).isEqualTo("2007-11-01");
    }

    @Test
    void days_must_fit_the_phase_and_bad_rows_stay_out() {
        var tomorrow = LocalDate.now(dk.kk.shared.platform.clock.BusinessClock.COPENHAGEN)
                .plusDays(1);
        Delivery.of("enrolments", HEADER + row(BENT, "bents", "REFERRED;2007-02-09;2007-02-28;;;"))
                .ended();
        var file = HEADER
                + row(ANNA, "good", "REFERRED;2007-02-09;2007-02-28;;;")
                + row(ANNA, "a", "REFERRED;2007-02-09;2007-02-28;2007-02-28;;")
                + row(ANNA, "b", "STARTED;2007-02-09;2007-02-28;;;")
                + row(ANNA, "c", "STARTED;2007-02-09;2007-02-28;2007-02-28;2007-03-28;")
                + row(ANNA, "d", "COMPLETED;2007-02-09;2007-02-28;2007-02-28;;")
                + row(ANNA, "e", "COMPLETED;2007-02-09;2007-02-28;2007-02-28;2007-02-27;")
                + row(ANNA, "f", "STARTED;2007-02-09;2007-02-28;" + tomorrow + ";;")
                + row(ANNA, "bents", "REFERRED;2007-02-09;2007-02-28;;;")
                + row(ANNA, "g", "REFERRED;2007-02-09;2007-02-28;;;").replace(offer + ";", "NO-SUCH;")
                + row(ANNA, "h", "REFERRED;2031-02-09;2031-02-28;;;")
                + row(ANNA, "i", "PAUSED;2007-02-09;2007-02-28;2007-02-28;;");

        var tried = Delivery.of("enrolments", file).tryOut().ended().findings();
        var outcome = Delivery.of("enrolments", file).ended();

        assertThat(tried).isEqualTo(outcome.findings());

        assertThat(outcome.findings())
                .containsExactlyInAnyOrder(
                        "3 actual_start day-does-not-fit-phase",
                        "4 actual_start day-does-not-fit-phase",
                        "5 actual_end day-does-not-fit-phase",
                        "6 actual_end day-does-not-fit-phase",
                        "7 actual_end dates-out-of-order",
                        "8 actual_start day-in-future",
                        "9 course_number course-of-another-citizen",
                        "10 offer_code offer-unknown",
                        "11 referred_on day-in-future",
                        "12 phase code-unknown");
        assertThat(outcome.counts()).containsExactly(11, 1, 10, 0, 1);
    }

    private String row(String cpr, String name, String rest) {
        return cpr + ";" + offer + "-" + name + ";" + offer + ";" + rest + "\n";
    }

    /** The citizen is the same in all tests: the offer tells them apart. */
    private Published delivered(String cpr, String type) {
        var listed = EventLog.awaitEvent(
                "offer.events.v1",
                event -> event.type().equals("offer.listed")
                        && event.state().at("/code").asText().equals(offer));
        var citizen = requireNonNull(FakeCitizenService.idOf(cpr)).toString();
        return EventLog.awaitEvent(
                "offer.events.v1",
                event -> event.key().equals(citizen)
                        && event.type().equals(type)
                        && event.state().at("/offerId").asText().equals(listed.streamId()));
    }
}
