package dk.kk.shared.citizen.register;

import static java.util.Objects.requireNonNullElse;

import dk.kk.shared.citizen.cpr.BirthYear;
import dk.kk.shared.citizen.cpr.CprNumbers;
import dk.kk.shared.citizen.cpr.CprVault;
import dk.kk.shared.citizen.cpr.NumberKind;
import dk.kk.shared.citizen.cpr.SealedCpr;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.imports.CprSwap;
import dk.kk.shared.platform.imports.CprSwap.SwappedCpr;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.stream.Ids;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For the one file that makes citizens known: the number is sealed while the file streams in, and an id is set aside for it. */
final class PersonsSwap implements CprSwap {

    static final String NUMBER_ID = "number_id";
    private static final String BLIND_INDEX = "blind_index";
    private static final String INDEX_KEY_ID = "index_key_id";
    private static final String CIPHERTEXT = "ciphertext";
    private static final String KEY_ID = "key_id";
    private static final String KIND = "kind";
    private static final String BIRTH_YEAR = "birth_year";

    private final CprNumbers numbers;
    private final CprVault vault;

    PersonsSwap(CprNumbers numbers, CprVault vault) {
        this.numbers = numbers;
        this.vault = vault;
    }

    @Override
    public List<@Nullable SwappedCpr> swap(List<Cpr> cprs) {
        var known = numbers.known(cprs);
        return cprs.stream()
                .<@Nullable SwappedCpr>map(cpr -> {
                    var number = known.get(cpr);
                    var sealed = vault.seal(cpr);
                    return number == null
                            ? new SwappedCpr(Ids.next(), texts(cpr, sealed, sealed.numberId()))
                            : new SwappedCpr(number.citizenId(), texts(cpr, sealed, number.numberId()));
                })
                .toList();
    }

    /** What an older version staged has no kind, and neither the number's id nor the name of the index's key. */
    static SealedCpr of(StagedRow row) {
        var hex = HexFormat.of();
        var numberId = row.textOrNull(NUMBER_ID);
        return new SealedCpr(
                numberId == null ? Ids.next() : UUID.fromString(numberId),
                hex.parseHex(row.text(BLIND_INDEX)),
                requireNonNullElse(row.textOrNull(INDEX_KEY_ID), SealedCpr.FIRST_INDEX_KEY),
                hex.parseHex(row.text(CIPHERTEXT)),
                row.text(KEY_ID),
                NumberKind.valueOf(requireNonNullElse(row.textOrNull(KIND), "CPR")));
    }

    static @Nullable Integer birthYear(StagedRow row) {
        return row.textOrNull(BIRTH_YEAR) == null ? null : row.integer(BIRTH_YEAR);
    }

    private Map<String, String> texts(Cpr cpr, SealedCpr sealed, UUID numberId) {
        var hex = HexFormat.of();
        var texts = new HashMap<String, String>();
        texts.put(NUMBER_ID, numberId.toString());
        texts.put(BLIND_INDEX, hex.formatHex(sealed.blindIndex()));
        texts.put(INDEX_KEY_ID, sealed.indexKeyId());
        texts.put(CIPHERTEXT, hex.formatHex(sealed.ciphertext()));
        texts.put(KEY_ID, sealed.keyId());
        texts.put(KIND, sealed.kind().name());
        var born = BirthYear.of(cpr);
        if (born != null) {
            texts.put(BIRTH_YEAR, born.toString());
        }
        return texts;
    }
}
