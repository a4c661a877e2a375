package dk.kk.shared.citizen.contact;

import static dk.kk.shared.platform.clock.BusinessClock.COPENHAGEN;

import dk.kk.shared.platform.openinghours.OpeningHours;
import dk.kk.shared.platform.openinghours.SampleHours;
import dk.kk.shared.platform.openinghours.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Offices to call in November and December 2007. */
final class SampleOffices {
    private SampleOffices() {}

    /** In the city's hours. */
    static Office office(String code) {
        return closed(code, Set.of());
    }

    static Office closed(String code, Set<LocalDate> days) {
        return new Office(code, code, "00000009", SampleHours.CITY.hours(), days::contains);
    }

    /** Open on some weekdays, for some hours in whole quarters, and closed on some days. */
    static Office random(String code, Random random) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        week.put(DayOfWeek.FRIDAY, List.of(new Span(LocalTime.of(10, 0), LocalTime.of(12, 0))));
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(3) > 0) {
                var opens = LocalTime.of(7 + random.nextInt(4), 15 * random.nextInt(4));
                week.put(day, List.of(new Span(opens, opens.plusMinutes(15L * (1 + random.nextInt(30))))));
            }
        }
        var closed = new HashSet<LocalDate>();
        for (var n = random.nextInt(6); n > 0; n--) {
            closed.add(LocalDate.of(2007, 12, 1 + random.nextInt(31)));
        }
        var hours = random.nextInt(3) == 0
                ? SampleHours.CITY.hours()
                : new OpeningHours(Map.copyOf(week), SampleHours.CITY.hours().workingDays());
        return new Office(code, code, "00000009", hours, closed::contains);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(COPENHAGEN).toInstant();
    }
}
