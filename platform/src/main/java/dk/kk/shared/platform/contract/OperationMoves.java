package dk.kk.shared.platform.contract;

import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.move.NoMove;
import dk.kk.shared.platform.move.StaysIn;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/** Says in {@code x-moves} of an operation where it moves what it is about, or that it moves nothing. */
final class OperationMoves {
    private static final DotName MOVES_TO = DotName.createSimple(MovesTo.class);
    private static final DotName STAYS_IN = DotName.createSimple(StaysIn.class);
    private static final DotName NO_MOVE = DotName.createSimple(NoMove.class);

    private OperationMoves() {}

    static void describe(Operation operation, MethodInfo method) {
        var said = new LinkedHashMap<String, Object>();
        if (method.hasAnnotation(MOVES_TO)) {
            said.put("to", names(method.annotation(MOVES_TO), "value"));
            said.put("from", names(method.annotation(MOVES_TO), "from"));
        }
        if (method.hasAnnotation(STAYS_IN)) {
            said.put("staysIn", names(method.annotation(STAYS_IN), "value"));
        }
        if (method.hasAnnotation(NO_MOVE)) {
            said.put("none", method.annotation(NO_MOVE).value().asString());
        }
        if (!said.isEmpty()) {
            said.values().removeIf(List.of()::equals);
            operation.addExtension("x-moves", said);
        }
    }

    private static List<String> names(AnnotationInstance annotation, String property) {
        var value = annotation.value(property);
        return value == null ? List.of() : List.of(value.asStringArray());
    }
}
