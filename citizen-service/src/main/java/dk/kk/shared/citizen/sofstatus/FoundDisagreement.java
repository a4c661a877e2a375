package dk.kk.shared.citizen.sofstatus;

import dk.kk.shared.citizen.targetgroup.SaidGroups;
import dk.kk.shared.citizen.targetgroup.TargetGroup;
import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A status that did not prevail, as the tables have it: on whose word the other value rests is not known yet. */
record FoundDisagreement(
        UUID statusId,
        UUID citizenId,
        String givenName,
        String familyName,
        LocalDate statusOn,
        TargetGroup status,
        Instant deliveredAt,
        DisagreementKind kind,
        List<TargetGroup> standing) {

    static FoundDisagreement read(SqlRow row) {
        return new FoundDisagreement(
                row.uuid("id"),
                row.uuid("citizen_id"),
                row.text("given_name"),
                row.text("family_name"),
                row.day("status_on"),
                row.code("target_group", TargetGroup.class),
                row.instant("delivered_at"),
                row.code("kind", DisagreementKind.class),
                row.texts("groups").stream().map(TargetGroup::valueOf).sorted().toList());
    }

    SourceDisagreement view(SaidGroups said) {
        var sources = standing.isEmpty()
                ? said.ofNone(citizenId, statusOn, status)
                : said.ofHolding(citizenId, statusOn, standing);
        return new SourceDisagreement(
                statusId, citizenId, givenName, familyName, statusOn, status, deliveredAt, kind, standing, sources);
    }
}
