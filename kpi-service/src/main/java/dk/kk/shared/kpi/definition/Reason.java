package dk.kk.shared.kpi.definition;

import java.util.Map;

/** Why a citizen counts or does not: a code with arguments, worded in {@code texts/kpi_*.properties}. */
public record Reason(String code, Map<String, Object> arguments) {

    static Reason of(String code) {
        return new Reason(code, Map.of());
    }
}
