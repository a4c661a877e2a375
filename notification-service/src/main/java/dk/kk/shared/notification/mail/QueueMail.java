package dk.kk.shared.notification.mail;

import dk.kk.shared.notification.mail.MailTimes.PlannedMail;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.stream.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;

/** Wakes every two seconds: whoever chose e-mail and has something new waiting gets a mail in the queue. */
@Singleton
class QueueMail {
    private static final int AT_ONCE = 10_000;

    private final Hints hints;
    private final MailChoices choices;
    private final MailSettings settings;
    private final Database database;

    QueueMail(Hints hints, MailChoices choices, MailSettings settings, Database database) {
        this.hints = hints;
        this.choices = choices;
        this.settings = settings;
        this.database = database;
    }

    @Scheduled(every = "${shared.mailing.every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (settings.isOn()) {
            QuarkusTransaction.requiringNew().run(this::queue);
        }
    }

    private void queue() {
        var chosen = choices.all();
        if (chosen.isEmpty()) {
            return; // who chooses later is told of nothing from before
        }
        database.run("select pg_advisory_xact_lock(hashtext('mail-queue'))");
        var fresh = hints.fresh(AT_ONCE);
        chosen.forEach(choice -> {
            var theirs = fresh.stream()
                    .filter(hint -> !hint.at().isBefore(choice.chosenAt()))
                    .toList();
            add(choice, new MailTimes(choice, settings.digestAt()).plan(theirs));
        });
    }

    private void add(MailChoice choice, List<PlannedMail> mails) {
        database.batch("""
                insert into mail (id, person, send_at, next_attempt_at, alerts, urgent) values (?, ?, ?, ?, ?, ?)
                on conflict (person, send_at) do update
                set alerts = mail.alerts || excluded.alerts, urgent = mail.urgent or excluded.urgent
                """, mails, mail -> new Object[] {
            Ids.next(), choice.person(), mail.sendAt(), mail.sendAt(), SqlArray.uuids(mail.alerts()), mail.urgent()
        });
    }
}
