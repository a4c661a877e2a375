package dk.kk.shared.notification.mail;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person's own choice about e-mail, from the API and from the page. */
@Singleton
class ChooseMail {
    private static final Duration SHOWN = Duration.ofDays(7);
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,185}");

    private final MailChoices choices;
    private final Hints hints;
    private final MailSettings settings;
    private final Caller caller;
    private final BusinessClock clock;

    ChooseMail(MailChoices choices, Hints hints, MailSettings settings, Caller caller, BusinessClock clock) {
        this.choices = choices;
        this.hints = hints;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    boolean isOffered() {
        return settings.isOn();
    }

    Optional<MailChoice> current() {
        return choices.of(me());
    }

    /** @throws RuleViolation {@code mail-off}, {@code mail-address-foreign}, {@code quiet-hours-incomplete} */
    @Transactional
    MailChoice choose(String address, boolean digest, @Nullable LocalTime quietFrom, @Nullable LocalTime quietUntil) {
        var choice = choice(address, digest, quietFrom, quietUntil);
        choices.keep(choice);
        return choice;
    }

    @Transactional
    void withdraw() {
        choices.withdraw(me());
    }

    /** What would have come in the last seven days, had this been chosen then. */
    @Transactional
    List<MailTimes.PlannedMail> lastWeek(
            boolean digest, @Nullable LocalTime quietFrom, @Nullable LocalTime quietUntil) {
        requireHours(quietFrom, quietUntil);
        var choice = new MailChoice(
                me(), caller.employee(), caller.units(), "", digest, quietFrom, quietUntil, clock.instant());
        var week = clock.instant().minus(SHOWN);
        return new MailTimes(choice, settings.digestAt())
                .plan(hints.since(week, choice)).stream()
                        .filter(mail -> !mail.sendAt().isAfter(clock.instant()))
                        .toList();
    }

    private MailChoice choice(
            String address, boolean digest, @Nullable LocalTime quietFrom, @Nullable LocalTime quietUntil) {
        if (!isOffered()) {
            throw new RuleViolation("mail-off");
        }
        if (!ADDRESS.matcher(address).matches() || !settings.allows(address)) {
            throw new RuleViolation("mail-address-foreign");
        }
        requireHours(quietFrom, quietUntil);
        return new MailChoice(
                me(), caller.employee(), caller.units(), address, digest, quietFrom, quietUntil, clock.instant());
    }

    private String me() {
        return caller.principal().actor();
    }

    private static void requireHours(@Nullable LocalTime from, @Nullable LocalTime until) {
        if ((from == null) != (until == null)) {
            throw new RuleViolation("quiet-hours-incomplete");
        }
    }
}
