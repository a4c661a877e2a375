package dk.kk.shared.offer.benefit;

import static dk.kk.shared.platform.imports.Column.code;
import static dk.kk.shared.platform.imports.Column.cpr;
import static dk.kk.shared.platform.imports.Column.date;
import static dk.kk.shared.platform.imports.Column.text;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Benefits in the words of the suite, without unit and class. */
@Singleton
class BenefitImport implements ImportLayout {
    private final MergePostings postings;
    private final BusinessClock clock;

    BenefitImport(MergePostings postings, BusinessClock clock) {
        this.postings = postings;
        this.clock = clock;
    }

    @Override
    public String source() {
        return "benefits";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                cpr(),
                text("benefit_number", 40).required(),
                code("benefit_type", BenefitType.class).required(),
                date("started_on").required(),
                date("ended_on"));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("benefit_number");
    }

    @Override
    public List<String> rules() {
        return List.of(
                ImportLayout.hasDays("started_on", "ended_on"), MergePostings.ofTheSameCitizen("benefit_number"));
    }

    @Override
    public void merge(Chunk chunk) {
        postings.merge(
                chunk,
                (row, origin) -> new Posting(
                        row.text("benefit_number"),
                        row.code("benefit_type", BenefitType.class),
                        new PaidDays(
                                row.date("started_on"), row.dateOrNull("ended_on"), null, null, null, clock.instant()),
                        origin));
    }

    @Override
    public void finish(UUID importId) {
        postings.finish(importId);
    }
}
