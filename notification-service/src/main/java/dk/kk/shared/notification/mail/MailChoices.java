package dk.kk.shared.notification.mail;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who wants e-mail, and how. */
@Singleton
class MailChoices {
    private final Database database;

    MailChoices(Database database) {
        this.database = database;
    }

    void keep(MailChoice choice) {
        database.run(
                """
                insert into mail_choice (person, employee, units, address, digest, quiet_from, quiet_until, chosen_at, withdrawn)
                values (?, ?, ?, ?, ?, ?::time, ?::time, ?, false)
                on conflict (person) do update
                set employee = excluded.employee, units = excluded.units, address = excluded.address, digest = excluded.digest,
                    quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                    chosen_at = case when mail_choice.withdrawn then excluded.chosen_at else mail_choice.chosen_at end,
                    withdrawn = false
                """,
                choice.person(),
                choice.employee(),
                SqlArray.texts(choice.units()),
                choice.address(),
                choice.digest(),
                text(choice.quietFrom()),
                text(choice.quietUntil()),
                choice.chosenAt());
    }

    /** The address is forgotten; what waits is not sent. */
    void withdraw(String person) {
        database.run("update mail_choice set withdrawn = true, address = '' where person = ?", person);
        database.run("update mail set next_attempt_at = null where person = ?", person);
    }

    Optional<MailChoice> of(String person) {
        return database.first(
                "select * from mail_choice where person = ? and not withdrawn", MailChoices::choice, person);
    }

    List<MailChoice> all() {
        return database.list("select * from mail_choice where not withdrawn order by person", MailChoices::choice);
    }

    private static MailChoice choice(SqlRow row) {
        return new MailChoice(
                row.text("person"),
                row.text("employee"),
                Set.copyOf(row.texts("units")),
                row.text("address"),
                row.flag("digest"),
                time(row.textOrNull("quiet_from")),
                time(row.textOrNull("quiet_until")),
                row.instant("chosen_at"));
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }
}
