package dk.kk.shared.citizen;

import dk.kk.shared.citizen.cpr.CprVault;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.testing.ChunkCost;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ChunkCostTest {

    @Inject
    CprVault vault;

    private final String run = UUID.randomUUID().toString().replace("-", "");
    private final List<UUID> citizens = new ArrayList<>();

    @Test
    void a_chunk_of_many_rows_takes_no_more_statements_than_one_of_few() {
        Town.isLaidOut();
        ChunkCost.growsNotWithRows("persons", this::person);
        ChunkCost.growsNotWithRows(
                "bif-cases",
                row -> ofCitizen(
                        row, "case_type CASH_BENEFIT opened_on 2006-09-01 team_code JC1-T1 case_number B" + run + row));
        ChunkCost.growsNotWithRows(
                "sof-cases",
                row -> ofCitizen(
                        row, "case_type TREATMENT opened_on 2006-03-01 team_code SC1-V2 case_number S" + run + row));
        ChunkCost.growsNotWithRows("match-groups", row -> ofCitizen(row, "model 2009 code 4 valid_from 2007-01-01"));
        ChunkCost.growsNotWithRows(
                "target-groups", row -> ofCitizen(row, "target_group DISABILITY valid_from 2007-01-01"));
        ChunkCost.growsNotWithRows("sof-status", row -> ofCitizen(row, "target_group DISABILITY status_on 2007-01-01"));
        ChunkCost.growsNotWithRows(
                "stays",
                row -> ofCitizen(row, "kind SHELTER place FH-03 arrived_on 2007-01-01 stay_number X" + run + row));
        ChunkCost.growsNotWithRows(
                "addresses",
                row -> ofCitizen(
                        row,
                        "street Engvej postal_code 2200 town København municipality 0101 moved_on 2007-01-01"
                                + " protected_until 2007-12-01"));
        ChunkCost.growsNotWithRows(
                "interviews",
                row -> ofCitizen(
                        row,
                        "planned_on 2007-10-01 kind FOLLOW_UP unit JC1-T1 phase HELD interview_number I" + run + row));
    }

    private StagedRow person(int row) {
        var citizen = Ids.next();
        citizens.add(citizen);
        var sealed = vault.seal(Cpr.parse(Town.freshCpr()));
        var hex = HexFormat.of();
        return new StagedRow(
                row,
                citizen,
                Map.of(
                        "given_name", "Sejr",
                        "family_name", "Snelund",
                        "blind_index", hex.formatHex(sealed.blindIndex()),
                        "ciphertext", hex.formatHex(sealed.ciphertext()),
                        "key_id", sealed.keyId()));
    }

    private StagedRow ofCitizen(int row, String values) {
        var words = values.split(" ");
        var byColumn = new HashMap<String, String>();
        for (var i = 0; i < words.length; i += 2) {
            byColumn.put(words[i], words[i + 1]);
        }
        return new StagedRow(row, citizens.get(row), byColumn);
    }
}
