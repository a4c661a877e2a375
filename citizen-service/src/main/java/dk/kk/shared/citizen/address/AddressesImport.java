package dk.kk.shared.citizen.address;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.citizen.address.Addresses.DeliveredMove;
import dk.kk.shared.citizen.protection.ProtectedCitizens;
import dk.kk.shared.citizen.stream.SeenAs;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** PNR-basen: where citizens live, and until when name and address are protected. */
@Singleton
class AddressesImport implements ImportLayout {

    private static final String IN_THE_FUTURE = """
            select row_no, 'moved_on', 'address-in-the-future', jsonb_build_object('movedOn', moved_on)
            from staged where moved_on > today
            """;

    private static final String POSTAL_CODE = """
            select row_no, 'postal_code', 'postal-code-invalid', '{}'::jsonb from staged where postal_code !~ '^[0-9]{4}$'
            """;

    private static final String MUNICIPALITY = """
            select row_no, 'municipality', 'municipality-code-invalid', '{}'::jsonb
            from staged where municipality !~ '^[0-9]{4}$'
            """;

    private static final String TOO_LONG = """
            select row_no, 'protected_until', 'protection-too-long',
                   jsonb_build_object('lapsesOn', protected_until, 'latest', (today + interval '1 year')::date)
            from staged where protected_until > today + interval '1 year'
            """;

    private final Addresses addresses;
    private final ProtectedCitizens protections;
    private final SeenAs seenAs;
    private final Outbox outbox;

    AddressesImport(Addresses addresses, ProtectedCitizens protections, SeenAs seenAs, Outbox outbox) {
        this.addresses = addresses;
        this.protections = protections;
        this.seenAs = seenAs;
        this.outbox = outbox;
    }

    @Override
    public String source() {
        return "addresses";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.cpr(),
                Column.text("street", 100).required(),
                Column.text("postal_code", 4).required(),
                Column.text("town", 100).required(),
                Column.text("municipality", 4).required(),
                Column.date("moved_on").required(),
                Column.date("protected_until"));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("cpr", "moved_on");
    }

    /** Import operators have no case: what they read of a row that was refused does not say where somebody lives. */
    @Override
    public boolean showsRefusedRows() {
        return false;
    }

    @Override
    public List<String> rules() {
        return List.of(IN_THE_FUTURE, POSTAL_CODE, MUNICIPALITY, TOO_LONG);
    }

    @Override
    public void merge(Chunk chunk) {
        addresses.deliver(
                ofTheirOwnNumber(chunk).stream().map(AddressesImport::delivered).toList());
        var lapses = chunk.rows().stream()
                .filter(row -> row.dateOrNull("protected_until") != null)
                .collect(groupingBy(StagedRow::citizen, mapping(row -> row.date("protected_until"), toList())));
        outbox.addAll(protections.heardOf(lapses));
    }

    /** Where a citizen lives is said under their own number: a merge may be wrong about the other one. */
    private List<StagedRow> ofTheirOwnNumber(Chunk chunk) {
        var merged = seenAs.others(chunk.rows().stream().map(StagedRow::citizen).toList());
        var own = new ArrayList<StagedRow>();
        for (var row : chunk.rows()) {
            var citizen = merged.get(row.citizen());
            if (citizen == null) {
                own.add(row);
            } else {
                chunk.quarantine(row, "cpr", "citizen-merged", "citizen", citizen);
            }
        }
        return own;
    }

    private static DeliveredMove delivered(StagedRow row) {
        return new DeliveredMove(
                row.citizen(),
                new Move(
                        row.date("moved_on"),
                        row.text("street"),
                        null,
                        row.text("postal_code"),
                        row.text("town"),
                        row.text("municipality")));
    }
}
