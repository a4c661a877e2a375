package dk.kk.shared.kpi.definition;

import java.util.Map;

/** Whether something holds on a day and why. */
record Finding(boolean holds, Reason reason) {

    static Finding holds(String code, Map<String, Object> arguments) {
        return new Finding(true, new Reason(code, arguments));
    }

    static Finding fails(String code) {
        return new Finding(false, Reason.of(code));
    }

    static Finding fails(String code, Map<String, Object> arguments) {
        return new Finding(false, new Reason(code, arguments));
    }
}
