package dk.kk.shared.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.SqlFailure;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

    enum Code {
        KNOWN
    }

    record Row(Code code) {}

    record Rows(List<Row> rows, Map<String, Row> byName) {}

    @Test
    void a_bad_value_is_told_by_its_place_alone() {
        var json = EventJson.tree("{\"rows\":[{\"code\":\"KNOWN\"},{\"code\":\"ABUSE\"}]}");
        assertThat(reason(json))
                .contains("InvalidFormatException at rows[1].code")
                .doesNotContain("ABUSE");
    }

    @Test
    void a_key_of_a_map_is_a_value_too() {
        var json = EventJson.tree("{\"byName\":{\"010203-1234\":{\"code\":\"ABUSE\"}}}");
        assertThat(reason(json)).contains("at byName.*.code").doesNotContain("0102");
        var code = EventJson.tree("{\"byName\":{\"ABUSE\":{\"code\":\"?\"}}}");
        assertThat(reason(code)).contains("at byName.*.code").doesNotContain("ABUSE");
    }

    @Test
    void codes_are_told_and_where_it_was_and_messages_never() {
        var failure = new IllegalStateException("Anna", new SqlFailure(new SQLException("Key (cpr)=(1)", "23505")));
        assertThat(FailureReason.of(failure))
                .startsWith("IllegalStateException, caused by SqlFailure 23505, caused by SQLException 23505")
                .contains("FailureReasonTest.java:")
                .doesNotContain("Anna", "cpr");
        assertThat(FailureReason.of(new RuleViolation("illegal-move", "from", "A", "to", "B", "allowed", "C")))
                .startsWith("RuleViolation illegal-move");
    }

    private static String reason(com.fasterxml.jackson.databind.JsonNode json) {
        return FailureReason.of(catchRuntimeException(() -> EventJson.read(json, Rows.class)));
    }
}
