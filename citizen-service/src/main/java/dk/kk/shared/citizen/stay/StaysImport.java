package dk.kk.shared.citizen.stay;

import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The data set for shelters and crisis centres: who stays where, since when and until when. */
@Singleton
class StaysImport implements ImportLayout {
    private static final String SHELTER_HAS_PLACE = """
            select row_no, 'place', 'value-missing', '{}'::jsonb from staged where kind = 'SHELTER' and place is null
            """;

    /** Without the number: it may say where the stay is. */
    private static final String CITIZEN_SAME = """
            select s.row_no, 'stay_number', 'stay-of-another-citizen', '{}'::jsonb
            from staged s join stay known on known.stay_number = s.stay_number and known.superseded_at is null
            where known.citizen_id <> s.citizen_id
              and not exists (select from ids_of(array[s.citizen_id]) same where same.id = known.citizen_id)
            """;

    private final Stays stays;

    StaysImport(Stays stays) {
        this.stays = stays;
    }

    @Override
    public String source() {
        return "stays";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.cpr(),
                Column.text("stay_number", 40).required(),
                Column.text("place", 40),
                Column.code("kind", StayKind.class).required(),
                Column.date("arrived_on").required(),
                Column.date("left_on"));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("stay_number");
    }

    /** Import operators have no case: what they read of a row that was refused does not say where somebody stays. */
    @Override
    public boolean showsRefusedRows() {
        return false;
    }

    @Override
    public List<String> rules() {
        return Stream.concat(
                        Stream.of("arrived_on", "left_on").map(StaysImport::hasCome),
                        Stream.of(ImportLayout.hasDays("arrived_on", "left_on"), SHELTER_HAS_PLACE, CITIZEN_SAME))
                .toList();
    }

    private static String hasCome(String day) {
        return """
                select row_no, '%1$s', 'day-in-future', jsonb_build_object('day', %1$s, 'today', today)
                from staged where %1$s > today
                """.formatted(day);
    }

    @Override
    public void merge(Chunk chunk) {
        stays.deliver(chunk.rows().stream().map(DeliveredStay::of).toList());
    }
}
