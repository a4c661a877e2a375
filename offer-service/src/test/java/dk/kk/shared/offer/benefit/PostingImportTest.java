package dk.kk.shared.offer.benefit;

import static dk.kk.shared.platform.testing.Casework.code;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.FakeCitizenService;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Postings in the layouts of KMD Aktiv and KØR. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PostingImportTest {
    private static final String KMD = "cpr;ydelsesnr;ydelsesart;udbetalende_enhed;fra;til;ydelsesklasse;klasse_fra\n";
    private static final String KOER = "cpr;bilagsnr;konto;enhed;periode_fra;periode_til\n";
    private static final String BENEFITS = "cpr;benefit_number;benefit_type;started_on;ended_on\n";
    private static final String ANNA = "0102631235";
    private static final String BENT = "0304720011";

    /** A citizen has many benefits in these tests: the unit tells them apart. */
    private final String unit = code("U-");

    @Test
    void a_posting_of_kmd_aktiv_is_a_benefit_with_unit_and_class_and_its_last_day_is_paid() {
        var file = KMD
                + row(ANNA, "1", "KONTANTHJÆLP", "2003-05-06;;FULD;")
                + row(BENT, "2", "SYGEDAGPENGE", "2003-05-06;2007-10-31;NEDSAT;2007-10-01");

        assertThat(Delivery.of("postings-kmd-aktiv", file).ended().counts()).containsExactly(2, 2, 0, 0, 2);

        var full = told(ANNA, 1);
        assertThat(full.at("/benefitType").asText()).isEqualTo("CASH_BENEFIT");
        assertThat(full.at("/rows/0/endedOn").isNull()).isTrue();
        assertThat(full.at("/rows/0/amountClass").asText()).isEqualTo("FULL");
        var reduced = told(BENT, 1);
        assertThat(reduced.at("/benefitType").asText()).isEqualTo("SICKNESS_BENEFIT");
        assertThat(reduced.at("/rows/0/endedOn").asText()).isEqualTo("2007-11-01");
        assertThat(reduced.at("/rows/0/amountClass").asText()).isEqualTo("REDUCED");
        assertThat(reduced.at("/rows/0/amountSince").asText()).isEqualTo("2007-10-01");
    }

    @Test
    void all_three_sources_speak_of_the_same_benefit_by_its_number() {
        Delivery.of("benefits", BENEFITS + ANNA + ";" + unit + "-1;START_BENEFIT;2002-03-04;\n")
                .ended();
        Delivery.of("postings-koer", KOER + row(ANNA, "1", "5.57.73-02", "2002-03-04;"))
                .ended();
        var full = KMD + row(ANNA, "1", "STARTHJÆLP", "2002-03-04;;FULD;");
        Delivery.of("postings-kmd-aktiv", full).ended();
        Delivery.of("postings-kmd-aktiv", full.replace("FULD;", "NEDSAT;2007-11-05"))
                .ended();

        var told = told(ANNA, 4);
        assertThat(told.at("/benefitType").asText()).isEqualTo("START_BENEFIT");
        assertThat(told.at("/rows/0/payingUnit").isNull()).isTrue();
        assertThat(told.at("/rows").findValuesAsText("payingUnit")).endsWith(unit, unit, unit);
        assertThat(told.at("/rows").findValuesAsText("amountClass")).endsWith("FULL", "REDUCED");
        assertThat(told.at("/rows/3/amountSince").asText()).isEqualTo("2007-11-05");
    }

    @Test
    void bad_rows_of_kmd_aktiv_stay_out_and_the_others_are_taken() {
        Delivery.of("benefits", BENEFITS + BENT + ";" + unit + "-bents;CASH_BENEFIT;2002-03-04;\n")
                .ended();
        var file = KMD
                + row(ANNA, "good", "KONTANTHJÆLP", "2003-05-06;2003-05-06;FULD;")
                + row(ANNA, "type", "PENSION", "2003-05-06;;FULD;")
                + row(ANNA, "unit", "KONTANTHJÆLP", "2003-05-06;;FULD;").replace(";" + unit + ";", ";;")
                + row(ANNA, "reversed", "KONTANTHJÆLP", "2003-05-06;2003-05-05;FULD;")
                + row(ANNA, "class", "KONTANTHJÆLP", "2003-05-06;;HALV;")
                + row(ANNA, "since", "KONTANTHJÆLP", "2003-05-06;;NEDSAT;")
                + row(ANNA, "early", "KONTANTHJÆLP", "2003-05-06;;NEDSAT;2003-05-05")
                + row(ANNA, "late", "KONTANTHJÆLP", "2003-05-06;2003-05-07;NEDSAT;2003-05-08")
                + row(ANNA, "last", "KONTANTHJÆLP", "2003-05-06;2199-12-31;FULD;")
                + row(ANNA, "bents", "KONTANTHJÆLP", "2003-05-06;;FULD;");

        var outcome = Delivery.of("postings-kmd-aktiv", file).ended();

        assertThat(outcome.findings())
                .containsExactlyInAnyOrder(
                        "3 ydelsesart code-unknown",
                        "4 udbetalende_enhed value-missing",
                        "5 til dates-out-of-order",
                        "6 ydelsesklasse code-unknown",
                        "7 klasse_fra value-missing",
                        "8 klasse_fra amount-day-unpaid",
                        "9 klasse_fra amount-day-unpaid",
                        "10 til date-invalid",
                        "11 ydelsesnr benefit-of-another-citizen");
        assertThat(outcome.counts()).containsExactly(10, 1, 9, 0, 1);
    }

    @Test
    void bad_rows_of_koer_stay_out_and_the_others_are_taken() {
        var file = KOER
                + row(ANNA, "good", "5.57.71-01", "2003-05-06;2003-05-31")
                + row(ANNA, "account", "5.57.99-01", "2003-05-06;")
                + row(ANNA, "unit", "5.57.71-01", "2003-05-06;").replace(";" + unit + ";", ";;")
                + row(ANNA, "reversed", "5.57.71-01", "2003-05-06;2003-05-05");

        var outcome = Delivery.of("postings-koer", file).ended();

        assertThat(outcome.findings())
                .containsExactlyInAnyOrder(
                        "3 konto code-unknown", "4 enhed value-missing", "5 periode_til dates-out-of-order");
        assertThat(outcome.counts()).containsExactly(4, 1, 3, 0, 1);
        var told = told(ANNA, 1);
        assertThat(told.at("/benefitType").asText()).isEqualTo("SICKNESS_BENEFIT");
        assertThat(told.at("/rows/0/endedOn").asText()).isEqualTo("2003-06-01");
        assertThat(told.at("/rows/0/amountClass").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postings-kmd-aktiv", "postings-koer"})
    void the_examples_beside_the_documentation_are_taken(String source) throws IOException {
        var example = Files.readString(Path.of("../docs/imports/" + source + ".csv"));

        assertThat(Delivery.of(source, example).tryOut().ended().findings()).isEmpty();
    }

    private String row(String cpr, String name, String type, String rest) {
        return "%s;%s-%s;%s;%s;%s\n".formatted(cpr, unit, name, type, unit, rest);
    }

    /** The state of the citizen's benefit that this test's unit pays, once so many rows are recorded of it. */
    private JsonNode told(String cpr, int rows) {
        var citizen = requireNonNull(FakeCitizenService.idOf(cpr)).toString();
        return EventLog.awaitEvent(
                        "offer.events.v1",
                        event -> event.key().equals(citizen)
                                && event.type().startsWith("benefit.")
                                && event.version() == rows
                                && event.state()
                                        .at("/rows")
                                        .findValuesAsText("payingUnit")
                                        .contains(unit))
                .state();
    }
}
