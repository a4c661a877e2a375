package dk.kk.shared.offer.benefit;

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
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class BenefitImportTest {

    private static final String HEADER = "cpr;benefit_number;benefit_type;started_on;ended_on\n";
    private static final String ANNA = "0102631235";
    private static final String BENT = "0304720011";
    private static final String UNKNOWN = "0606810000";

    private final String number = code("Y-");

    @Test
    void delivered_benefits_become_streams_of_their_citizens() {
        var file = HEADER
                + row(ANNA, "1", "CASH_BENEFIT", "2006-07-18;")
                + row(BENT, "2", "START_BENEFIT", "2005-01-01;2007-07-01");

        assertThat(Delivery.of("benefits", file).ended().counts()).containsExactly(2, 2, 0, 0, 2);

        var open = delivered(ANNA, "benefit.granted", "2006-07-18");
        assertThat(open.version()).isEqualTo(1);
        assertThat(open.headers()).containsEntry("ce_cause", "imported");
        var ended = delivered(BENT, "benefit.ended", "2005-01-01");
        assertThat(ended.state().at("/rows/0/endedOn").asText()).isEqualTo("2007-07-01");
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_changed_row_keeps_what_was_recorded() {
        var file =
                HEADER + row(ANNA, "1", "CASH_BENEFIT", "2004-03-03;") + row(BENT, "2", "CASH_BENEFIT", "2004-02-04;");
        Delivery.of("benefits", file).ended();

        assertThat(Delivery.of("benefits", file).ended().counts()).containsExactly(2, 2, 0, 2, 0);
        assertThat(Delivery.of("benefits", file.replace("2004-03-03;", "2004-03-03;2007-11-01"))
                        .ended()
                        .counts())
                .containsExactly(2, 2, 0, 1, 1);

        var granted = delivered(ANNA, "benefit.granted", "2004-03-03");
        var ended = event(granted.streamId(), "benefit.ended");
        assertThat(ended.version()).isEqualTo(2);
        assertThat(ended.state().at("/rows")).hasSize(2);
        assertThat(ended.state().at("/rows/0/supersededAt"))
                .isEqualTo(ended.state().at("/rows/1/recordedAt"));
    }

    @Test
    void bad_rows_stay_out_and_the_others_are_taken() {
        Delivery.of("benefits", HEADER + row(BENT, "bents", "CASH_BENEFIT", "2004-02-03;"))
                .ended();
        var file = HEADER
                + row(ANNA, "good", "CASH_BENEFIT", "2004-02-03;")
                + row(ANNA, "empty", "CASH_BENEFIT", "2004-02-03;2004-02-03")
                + row(ANNA, "reversed", "CASH_BENEFIT", "2004-02-03;2004-02-02")
                + row(ANNA, "type", "PENSION", "2004-02-03;")
                + row(ANNA, "day", "CASH_BENEFIT", "2004-02-30;")
                + row(UNKNOWN, "unknown", "CASH_BENEFIT", "2004-02-03;")
                + row("3113631234", "impossible", "CASH_BENEFIT", "2004-02-03;")
                + row(ANNA, "bents", "CASH_BENEFIT", "2004-02-03;");

        var outcome = Delivery.of("benefits", file).ended();

        assertThat(outcome.counts()).containsExactly(8, 1, 7, 0, 1);
        assertThat(outcome.findings())
                .containsExactlyInAnyOrder(
                        "3 ended_on period-empty",
                        "4 ended_on period-empty",
                        "5 benefit_type code-unknown",
                        "6 started_on date-invalid",
                        "7 cpr citizen-unknown",
                        "8 cpr cpr-invalid",
                        "9 benefit_number benefit-of-another-citizen");
    }

    private String row(String cpr, String name, String type, String days) {
        return cpr + ";" + number + "-" + name + ";" + type + ";" + days + "\n";
    }

    /** The citizen is the same in all tests: the start tells them apart. */
    private static Published delivered(String cpr, String type, String startedOn) {
        var citizen = requireNonNull(FakeCitizenService.idOf(cpr)).toString();
        return EventLog.awaitEvent(
                "offer.events.v1",
                event -> event.key().equals(citizen)
                        && event.type().equals(type)
                        && event.state().at("/rows/0/startedOn").asText().equals(startedOn));
    }
}
