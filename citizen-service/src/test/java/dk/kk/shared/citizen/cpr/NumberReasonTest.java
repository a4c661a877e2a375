package dk.kk.shared.citizen.cpr;

import static dk.kk.shared.citizen.cpr.NumberKind.CPR;
import static dk.kk.shared.citizen.cpr.NumberKind.REPLACEMENT;
import static dk.kk.shared.citizen.cpr.NumberReason.NEW_NUMBER;
import static dk.kk.shared.citizen.cpr.NumberReason.REAL_NUMBER_GIVEN;
import static dk.kk.shared.citizen.cpr.NumberReason.WRONGLY_REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberReasonTest {
    private static final Set<Move> LEGAL = Set.of(
            new Move(NEW_NUMBER, CPR, CPR),
            new Move(NEW_NUMBER, REPLACEMENT, REPLACEMENT),
            new Move(REAL_NUMBER_GIVEN, REPLACEMENT, CPR),
            new Move(WRONGLY_REGISTERED, CPR, CPR),
            new Move(WRONGLY_REGISTERED, REPLACEMENT, REPLACEMENT));

    private record Move(NumberReason reason, NumberKind from, NumberKind to) {}

    @Test
    void every_pair_of_kinds_is_legal_for_the_reasons_of_the_table_and_no_other() {
        for (var reason : NumberReason.values()) {
            for (var from : NumberKind.values()) {
                for (var to : NumberKind.values()) {
                    var move = new Move(reason, from, to);
                    assertThat(refusal(move, false)).as(move.toString()).isEqualTo(expected(move));
                    assertThat(refusal(move, true))
                            .as("first number, " + move)
                            .isEqualTo(reason == WRONGLY_REGISTERED ? "" : expected(move));
                }
            }
        }
    }

    private static String expected(Move move) {
        if (LEGAL.contains(move)) {
            return "";
        }
        return move.from() == CPR && move.to() == REPLACEMENT ? "number-back-to-replacement" : "number-reason-unfit";
    }

    private static String refusal(Move move, boolean first) {
        try {
            move.reason().require(move.from(), move.to(), first);
            return "";
        } catch (RuleViolation refusal) {
            return refusal.code();
        }
    }
}
