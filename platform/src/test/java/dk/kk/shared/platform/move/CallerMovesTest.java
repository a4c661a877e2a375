package dk.kk.shared.platform.move;

import static dk.kk.shared.platform.move.CallerMovesTest.Phase.CONCLUDED;
import static dk.kk.shared.platform.move.CallerMovesTest.Phase.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.rules.BothSidesDecide;
import dk.kk.shared.platform.rules.SofSide;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

class CallerMovesTest {
    private static final UUID ID = UUID.fromString("01a20000-0000-7000-8000-000000000001");
    private static final Principal SOF = person(Role.SOF_CASEWORKER);
    private static final Principal BIF = person(Role.BIF_CASEWORKER);

    enum Phase {
        PLANNED,
        CONCLUDED,
        LAPSED
    }

    @Path("/api/v1/things")
    static final class Things {
        @Operation(hidden = true)
        @POST
        @BothSidesDecide
        public void make() {}

        @Operation(hidden = true)
        @GET
        @Path("/{id}")
        @BothSidesDecide
        public void read() {}

        @Operation(hidden = true)
        @POST
        @Path("/{id}/conclusion")
        @SofSide
        @MovesTo("CONCLUDED")
        public void conclude() {}

        @Operation(hidden = true)
        @PUT
        @Path("/{id}/words")
        @BothSidesDecide
        @StaysIn({"PLANNED", "CONCLUDED"})
        public void write() {}

        @Operation(hidden = true)
        @POST
        @Path("/{id}/reopening")
        @SofSide
        @MovesTo(value = "PLANNED", from = "CONCLUDED")
        public void reopen() {}

        @Operation(hidden = true)
        @POST
        @Path("/{id}/parts/{number}")
        @SofSide
        @StaysIn("PLANNED")
        public void part() {}

        @Operation(hidden = true)
        @POST
        @Path("/{id}/ping")
        @SofSide
        @NoMove("changes nothing")
        public void ping() {}
    }

    private static final CallerMoves<Phase> MOVES = CallerMoves.of(Phase.class, Things.class);

    @Test
    void a_move_is_an_operation_with_its_path_that_phase_and_rule_let_through() {
        assertThat(MOVES.from(PLANNED, EnumSet.of(PLANNED, CONCLUDED, Phase.LAPSED), SOF, ID))
                .containsExactly(
                        new AllowedMove("conclude", "POST", "/api/v1/things/" + ID + "/conclusion", "CONCLUDED"),
                        new AllowedMove("write", "PUT", "/api/v1/things/" + ID + "/words", null));
        assertThat(MOVES.from(PLANNED, Set.of(CONCLUDED), BIF, ID))
                .extracting(AllowedMove::operation)
                .containsExactly("write");
        assertThat(MOVES.from(Phase.LAPSED, Set.of(CONCLUDED), BIF, ID)).isEmpty();
    }

    @Test
    void what_the_table_does_not_allow_or_another_operation_does_is_not_listed() {
        assertThat(MOVES.from(CONCLUDED, Set.of(PLANNED), SOF, ID))
                .extracting(AllowedMove::operation)
                .containsExactly("reopen", "write");
        assertThat(MOVES.from(CONCLUDED, Set.of(), SOF, ID))
                .extracting(AllowedMove::operation)
                .containsExactly("write");
    }

    @Path("/api/v1/silent")
    static final class Silent {
        @Operation(hidden = true)
        @POST
        @Path("/{id}/move")
        @SofSide
        public void move() {}
    }

    @Path("/api/v1/wrong")
    static final class Wrong {
        @Operation(hidden = true)
        @POST
        @Path("/{id}/move")
        @SofSide
        @MovesTo("CONCLUDDED")
        public void move() {}
    }

    @Test
    void an_operation_says_where_it_moves_and_by_a_phase_that_there_is() {
        assertThatIllegalStateException().isThrownBy(() -> CallerMoves.of(Phase.class, Silent.class));
        assertThatIllegalArgumentException().isThrownBy(() -> CallerMoves.of(Phase.class, Wrong.class));
    }

    private static Principal person(Role role) {
        return new Principal.Person("somebody", "", Set.of(), "", Set.of(role));
    }
}
