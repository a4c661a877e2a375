package dk.kk.shared.offer.benefit;

import static dk.kk.shared.platform.imports.Column.code;
import static dk.kk.shared.platform.imports.Column.cpr;
import static dk.kk.shared.platform.imports.Column.date;
import static dk.kk.shared.platform.imports.Column.text;
import static java.util.Objects.requireNonNull;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.stream.Origin;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** KMD Aktiv's postings: a row is a benefit. Columns and codes are ours, as no layout of that system is public. */
@Singleton
class KmdAktivImport implements ImportLayout {
    static final Map<String, BenefitType> TYPES = Map.of(
            "KONTANTHJÆLP", BenefitType.CASH_BENEFIT,
            "STARTHJÆLP", BenefitType.START_BENEFIT,
            "SYGEDAGPENGE", BenefitType.SICKNESS_BENEFIT);
    static final Map<String, AmountClass> CLASSES = Map.of("FULD", AmountClass.FULL, "NEDSAT", AmountClass.REDUCED);

    private static final String CLASS_DAY_IS_PAID = """
            select row_no, 'klasse_fra', 'amount-day-unpaid', jsonb_build_object('day', klasse_fra, 'from', fra)
            from staged where klasse_fra < fra or klasse_fra > til
            """;
    private static final String REDUCED_SINCE_A_DAY = """
            select row_no, 'klasse_fra', 'value-missing', jsonb_build_object()
            from staged where ydelsesklasse = 'NEDSAT' and klasse_fra is null
            """;

    private final MergePostings postings;
    private final BusinessClock clock;

    KmdAktivImport(MergePostings postings, BusinessClock clock) {
        this.postings = postings;
        this.clock = clock;
    }

    @Override
    public String source() {
        return "postings-kmd-aktiv";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                cpr(),
                text("ydelsesnr", 40).required(),
                code("ydelsesart", TYPES.keySet().stream().sorted().toList()).required(),
                text("udbetalende_enhed", 40).required(),
                date("fra").required(),
                date("til"),
                code("ydelsesklasse", CLASSES.keySet().stream().sorted().toList())
                        .required(),
                date("klasse_fra"));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("ydelsesnr");
    }

    @Override
    public List<String> rules() {
        var rules = new ArrayList<>(PostedDays.rules("fra", "til"));
        rules.addAll(List.of(CLASS_DAY_IS_PAID, REDUCED_SINCE_A_DAY, MergePostings.ofTheSameCitizen("ydelsesnr")));
        return rules;
    }

    @Override
    public void merge(Chunk chunk) {
        postings.merge(chunk, this::posting);
    }

    @Override
    public void finish(UUID importId) {
        postings.finish(importId);
    }

    private Posting posting(StagedRow row, Origin origin) {
        var paid = new PaidDays(
                row.date("fra"),
                PostedDays.end(row.dateOrNull("til")),
                row.text("udbetalende_enhed"),
                CLASSES.get(row.text("ydelsesklasse")),
                row.dateOrNull("klasse_fra"),
                clock.instant());
        return new Posting(row.text("ydelsesnr"), requireNonNull(TYPES.get(row.text("ydelsesart"))), paid, origin);
    }
}
