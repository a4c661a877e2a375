package dk.kk.shared.citizen.register;

import dk.kk.shared.citizen.cpr.CprNumbers;
import dk.kk.shared.citizen.cpr.CprVault;
import dk.kk.shared.citizen.register.RegisterPersons.Person;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.CprSwap;
import dk.kk.shared.platform.imports.ImportLayout;
import jakarta.inject.Singleton;
import java.util.List;

/** PNR-basen: who there is. */
@Singleton
class PersonsImport implements ImportLayout {

    /** A number that nobody is known by yet has an id for each of its rows. */
    private static final String DOUBLES = """
            select row_no, null, 'row-double', jsonb_build_object('first', first_row)
            from (select row_no, min(row_no) over (partition by data ->> 'blind_index') as first_row from staged) numbered
            where row_no > first_row
            """;

    private final RegisterPersons register;
    private final CprSwap sealing;

    PersonsImport(RegisterPersons register, CprNumbers numbers, CprVault vault) {
        this.register = register;
        this.sealing = new PersonsSwap(numbers, vault);
    }

    @Override
    public String source() {
        return "persons";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.cpr(),
                Column.text("given_name", 100).required(),
                Column.text("family_name", 100).required());
    }

    /** Not the citizen's id: one may have several numbers. Not the blind index: it is another one under another key. */
    @Override
    public List<String> naturalKey() {
        return List.of(PersonsSwap.NUMBER_ID);
    }

    @Override
    public List<String> rules() {
        return List.of(DOUBLES);
    }

    @Override
    public CprSwap swap(CprSwap ofService) {
        return sealing;
    }

    @Override
    public void merge(Chunk chunk) {
        register.take(chunk.rows().stream()
                .map(row -> new Person(
                        row.citizen(),
                        PersonsSwap.of(row),
                        PersonsSwap.birthYear(row),
                        row.text("given_name"),
                        row.text("family_name")))
                .toList());
    }
}
