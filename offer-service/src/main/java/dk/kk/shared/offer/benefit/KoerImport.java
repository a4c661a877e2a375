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

/**
 * KØR's postings, gathered to a row for each benefit: the accounts know vouchers of months, and no benefit that goes on. Columns and
 * codes are ours, as no layout of that system is public. An account does not say whether a benefit is paid in full.
 */
@Singleton
class KoerImport implements ImportLayout {
    static final Map<String, BenefitType> ACCOUNTS = Map.of(
            "5.57.73-01", BenefitType.CASH_BENEFIT,
            "5.57.73-02", BenefitType.START_BENEFIT,
            "5.57.71-01", BenefitType.SICKNESS_BENEFIT);

    private final MergePostings postings;
    private final BusinessClock clock;

    KoerImport(MergePostings postings, BusinessClock clock) {
        this.postings = postings;
        this.clock = clock;
    }

    @Override
    public String source() {
        return "postings-koer";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                cpr(),
                text("bilagsnr", 40).required(),
                code("konto", ACCOUNTS.keySet().stream().sorted().toList()).required(),
                text("enhed", 40).required(),
                date("periode_fra").required(),
                date("periode_til"));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("bilagsnr");
    }

    @Override
    public List<String> rules() {
        var rules = new ArrayList<>(PostedDays.rules("periode_fra", "periode_til"));
        rules.add(MergePostings.ofTheSameCitizen("bilagsnr"));
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
                row.date("periode_fra"),
                PostedDays.end(row.dateOrNull("periode_til")),
                row.text("enhed"),
                null,
                null,
                clock.instant());
        return new Posting(row.text("bilagsnr"), requireNonNull(ACCOUNTS.get(row.text("konto"))), paid, origin);
    }
}
