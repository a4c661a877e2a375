package dk.kk.shared.citizen.attachment;

import static java.util.stream.Collectors.groupingBy;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Mode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes the cases of many citizens at once, as a source file has them. */
@ApplicationScoped
public class DeliverCases {

    private static final String CAUSE = "imported";

    private final Attachments attachments;
    private final BusinessClock clock;

    DeliverCases(Attachments attachments, BusinessClock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    /** @param rows in the source's order */
    @Transactional(Transactional.TxType.MANDATORY)
    public void deliver(List<DeliveredCase> rows, Mode mode) {
        var byCitizen = rows.stream().collect(groupingBy(DeliveredCase::citizenId));
        var locked = attachments.lockAll(byCitizen.keySet());
        var today = clock.today();
        locked.forEach((citizen, attachment) -> {
            var delivered = byCitizen.getOrDefault(citizen, List.of());
            switch (mode) {
                case BACKFILL -> attachment.load(delivered);
                case LIVE -> delivered.forEach(row -> attachment.deliver(row, today));
            }
        });
        attachments.save(locked.values(), CAUSE);
    }
}
