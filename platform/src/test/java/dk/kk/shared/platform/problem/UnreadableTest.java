package dk.kk.shared.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.kk.shared.platform.json.EventJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class UnreadableTest {

    enum Code {
        ASKED,
        ANSWERED
    }

    record Sent(Code code, LocalDate day, Instant at, UUID id, int hours) {}

    @Test
    void a_code_is_refused_with_those_there_are() {
        var error = refused("{\"code\":\"ABUSE\"}");
        assertThat(error.field()).isEqualTo("code");
        assertThat(error.code()).isEqualTo("code-unknown");
        assertThat(error.arguments()).isEqualTo(Map.of("allowed", List.of(Code.ASKED, Code.ANSWERED)));
        assertThat(error.texts().da()).contains("ASKED, ANSWERED").doesNotContain("ABUSE", "[");
    }

    @Test
    void a_day_an_instant_and_an_id_are_told_by_their_form() {
        assertThat(refused("{\"day\":\"30/11/2007\"}").code()).isEqualTo("date-invalid");
        assertThat(refused("{\"at\":\"noon\"}").code()).isEqualTo("moment-invalid");
        assertThat(refused("{\"id\":\"somebody\"}").code()).isEqualTo("id-invalid");
        assertThat(refused("{\"hours\":\"many\"}").code()).isEqualTo("value-unreadable");
    }

    @Test
    void what_is_no_json_is_told_by_the_place_where_it_breaks() {
        var error = refused("{\"hours\": 1,\n\"day\" 3}");
        assertThat(error.code()).isEqualTo("json-broken");
        assertThat(error.arguments()).containsEntry("line", 2);
    }

    @Test
    void a_parameter_is_told_by_what_refused_it() {
        assertThat(parameter(LocalDate::parse, "30/11/2007").code()).isEqualTo("date-invalid");
        assertThat(parameter(UUID::fromString, "somebody").code()).isEqualTo("id-invalid");
        assertThat(parameter(Code::valueOf, "ABUSE").arguments())
                .isEqualTo(Map.of("allowed", List.of(Code.ASKED, Code.ANSWERED)));
        assertThat(parameter(Integer::valueOf, "many").code()).isEqualTo("value-unreadable");
    }

    private static Problem.FieldError refused(String json) {
        try {
            EventJson.MAPPER.readValue(json, Sent.class);
            throw new AssertionError("read: " + json);
        } catch (JsonProcessingException e) {
            return Unreadable.inBody(e);
        }
    }

    private static Problem.FieldError parameter(Function<String, ?> reading, String value) {
        try {
            throw new AssertionError("read: " + reading.apply(value));
        } catch (RuntimeException e) {
            return Unreadable.parameter("name", e);
        }
    }
}
