package dk.kk.shared.notification.mail;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.page.PageSettings;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Wakes every two seconds and sends what is due. A mail server that is away or refuses is tried again eight times in two days; after
 * that the mail is given up: it was a hint, and the alert waits in the inbox all the same. A fall between sending and marking sends
 * a mail again, with the same message id.
 */
@Singleton
class SendMail {
    private static final Logger LOG = Logger.getLogger(SendMail.class);
    private static final List<Duration> AFTER = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(30));

    private final Mailer mailer;
    private final MailSettings settings;
    private final PageSettings pages;
    private final Database database;
    private final BusinessClock clock;

    SendMail(Mailer mailer, MailSettings settings, PageSettings pages, Database database, BusinessClock clock) {
        this.mailer = mailer;
        this.settings = settings;
        this.pages = pages;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "${shared.mailing.every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (settings.isOn()) {
            while (QuarkusTransaction.requiringNew().call(this::sendOne)) {
                LOG.debug("sent one"); // and looks for the next
            }
        }
    }

    /** False where none is due. */
    private boolean sendOne() {
        var due = database.first("""
                select mail.*, mail_choice.address from mail join mail_choice using (person)
                where next_attempt_at <= ? and not mail_choice.withdrawn
                order by next_attempt_at limit 1 for update of mail skip locked
                """, DueMail::of, clock.instant());
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(DueMail due) {
        try {
            mailer.send(due.written(pages.inbox()));
            database.run("update mail set sent_at = ?, next_attempt_at = null where id = ?", clock.instant(), due.id);
        } catch (RuntimeException e) { // whatever one mail fails of, the others are sent
            failed(due, e);
        }
    }

    private void failed(DueMail due, RuntimeException e) {
        var reason = e.getCause() == null ? e : e.getCause();
        if (due.attempts < AFTER.size()) {
            LOG.warnf(
                    "Mail %s was not taken, attempt %d: %s",
                    due.id, due.attempts + 1, reason.getClass().getName());
        } else {
            LOG.errorf(
                    "Mail %s is given up after %d attempts: %s",
                    due.id, due.attempts + 1, reason.getClass().getName());
        }
        var next = due.attempts < AFTER.size() ? clock.instant().plus(AFTER.get(due.attempts)) : null;
        database.run("update mail set attempts = attempts + 1, next_attempt_at = ? where id = ?", next, due.id);
    }

    private record DueMail(UUID id, String address, List<UUID> alerts, boolean urgent, int attempts) {
        static DueMail of(SqlRow row) {
            return new DueMail(row.uuid("id"), row.text("address"), row.uuids("alerts"), row.flag("urgent"), (int)
                    row.number("attempts"));
        }

        /** In both languages, and of nobody: who may read it all along the way is not known. */
        Mail written(String inbox) {
            var many = alerts.stream().distinct().count();
            var link = many == 1 ? inbox + "/" + alerts.getFirst() : inbox;
            var subject = (urgent ? "Haster: " : "")
                    + (many == 1 ? "et advis venter" : many + " adviser venter")
                    + " i Fælles indsats";
            var text = """
                    %s

                    %s

                    %s
                    """.formatted(
                            many == 1
                                    ? "Et advis venter på dig. Log ind og se det:"
                                    : many + " adviser venter. Log ind og se dem:",
                            link,
                            many == 1
                                    ? "An alert waits for you: log in to see it."
                                    : many + " alerts wait: log in to see them.");
            return Mail.withText(address, subject, text).addHeader("Message-ID", "<" + id + "@faelles-indsats>");
        }
    }
}
