package dk.kk.shared.offer.benefit;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.UUID;

/** Delivered postings become benefits, whatever layout they come in: the same number is the same benefit. */
@Singleton
class MergePostings {
    private final Benefits benefits;
    private final Outbox outbox;
    private final Event<PaymentChanges> changed;
    private final Event<PaymentChanges.Delivered> delivered;
    private final BusinessClock clock;

    MergePostings(
            Benefits benefits,
            Outbox outbox,
            Event<PaymentChanges> changed,
            Event<PaymentChanges.Delivered> delivered,
            BusinessClock clock) {
        this.benefits = benefits;
        this.outbox = outbox;
        this.changed = changed;
        this.delivered = delivered;
        this.clock = clock;
    }

    /** The rule that the benefit of that number is not another citizen's. */
    static String ofTheSameCitizen(String number) {
        return """
                select s.row_no, '%1$s', 'benefit-of-another-citizen', jsonb_build_object('number', s.%1$s)
                from staged s join benefit b on b.benefit_number = s.%1$s
                where b.citizen_id <> s.citizen_id
                  and not exists (select from ids_of(array[s.citizen_id]) i where i.id = b.citizen_id)
                """.formatted(number);
    }

    void merge(Chunk chunk, Posting.Reading reading) {
        var postings = new ArrayList<CitizenPosting>();
        for (var row : chunk.rows()) {
            postings.add(new CitizenPosting(row.citizen(), reading.read(row, chunk.origin())));
        }
        var known = benefits.lockByNumber(
                postings.stream().map(one -> one.posting().number()).toList());
        var unknown = new ArrayList<Benefit>();
        var changes = new ArrayList<PaymentChange>();
        for (var told : postings) {
            var benefit = known.get(told.posting().number());
            if (benefit == null) {
                benefit = Benefit.imported(told.citizen(), told.posting(), clock);
                unknown.add(benefit);
                changes.add(new PaymentChange(benefit, null));
            } else {
                var before = benefit.paid();
                benefit.restate(told.posting(), clock);
                changes.add(new PaymentChange(benefit, before));
            }
        }
        benefits.insert(unknown);
        outbox.addAll(changes.stream()
                .map(PaymentChange::benefit)
                .map(benefit -> benefit.event(benefit.happened(), Chunk.CAUSE))
                .toList());
        changed.fire(new PaymentChanges(changes, Chunk.CAUSE, chunk.importId()));
    }

    void finish(UUID importId) {
        delivered.fire(new PaymentChanges.Delivered(importId, Chunk.CAUSE));
    }

    private record CitizenPosting(UUID citizen, Posting posting) {}
}
