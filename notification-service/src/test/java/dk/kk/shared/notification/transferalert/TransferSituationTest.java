package dk.kk.shared.notification.transferalert;

import static dk.kk.shared.notification.known.Administration.BIF;
import static dk.kk.shared.notification.known.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.Transfer;
import dk.kk.shared.notification.known.TransferReason;
import dk.kk.shared.notification.known.Unit;
import dk.kk.shared.notification.routing.SampleDirectory;
import dk.kk.shared.notification.routing.TeamRoute;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransferSituationTest {

    private static final Unit ENTRY_POINT = new Unit("SOF-X", SOF, null, true, List.of(), List.of());

    @Test
    void the_team_that_lost_the_citizen_is_told_whichever_side_it_is_of() {
        var route = List.of(
                new Unit("JC1-T1", BIF, "JC1", false, List.of(), List.of()),
                new Unit("SC1-V1", SOF, "SC1", false, List.of(), List.of()),
                ENTRY_POINT);

        var sof = need(transfer(SOF, "SC1-V1", true), route);
        var bif = need(transfer(BIF, "JC1-T1", true), route);

        assertThat(team(sof)).isEqualTo("SC1-V1");
        assertThat(sof.administration()).isEqualTo(SOF);
        assertThat(team(bif)).isEqualTo("JC1-T1");
        assertThat(bif.administration()).isEqualTo(BIF);
    }

    @Test
    void a_team_the_directory_does_not_know_is_stood_in_for_by_the_entry_point_of_its_side() {
        assertThat(team(need(transfer(SOF, "SC1-V1", true), List.of(ENTRY_POINT))))
                .isEqualTo("SOF-X");
        assertThat(team(need(
                        transfer(SOF, "JC1-T1", true),
                        List.of(new Unit("JC1-T1", BIF, "JC1", false, List.of(), List.of()), ENTRY_POINT))))
                .as("a team of the other side is not known either")
                .isEqualTo("SOF-X");
    }

    @Test
    void where_the_side_has_no_entry_point_the_team_is_told_all_the_same() {
        assertThat(team(need(transfer(BIF, "JC1-T1", true), List.of(ENTRY_POINT))))
                .isEqualTo("JC1-T1");
        assertThat(team(need(transfer(SOF, "SC1-V1", true), List.of()))).isEqualTo("SC1-V1");
    }

    @Test
    void nobody_is_told_of_a_transfer_that_stands_no_more() {
        assertThat(team(need(transfer(SOF, "SC1-V1", false), List.of(ENTRY_POINT))))
                .isNull();
    }

    private static @Nullable String team(AlertNeed need) {
        return need.to() == null ? null : need.to().team();
    }

    private static AlertNeed need(Transfer transfer, List<Unit> units) {
        return new TransferSituation(transfer, new TeamRoute(SampleDirectory.of(units))).need();
    }

    private static Transfer transfer(Administration administration, String fromTeam, boolean standing) {
        return new Transfer(
                UUID.randomUUID(),
                UUID.randomUUID(),
                administration,
                fromTeam,
                "X",
                LocalDate.of(2007, 11, 15),
                TransferReason.OTHER,
                standing);
    }
}
