package dk.kk.shared.citizen.register;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dk.kk.shared.citizen.cpr.CprNumbers;
import dk.kk.shared.citizen.cpr.SealedCpr;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes persons as a source file has them: those not known yet are registered, the others may have another name now. */
@ApplicationScoped
class RegisterPersons {
    private final Citizens citizens;
    private final CprNumbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    RegisterPersons(Citizens citizens, CprNumbers numbers, Outbox outbox, BusinessClock clock) {
        this.citizens = citizens;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param citizenId the one to be registered under, unless the number turns out to be known by now
     * @param birthYear null where the number tells none, or an older version staged it
     */
    record Person(UUID citizenId, SealedCpr cpr, @Nullable Integer birthYear, String givenName, String familyName) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void take(List<Person> persons) {
        var known = numbers.holders(persons.stream().map(Person::cpr).toList());
        var events = new ArrayList<Event>();
        events.addAll(register(persons.stream()
                .filter(person -> !known.containsKey(person.cpr()))
                .toList()));
        events.addAll(rename(
                persons.stream()
                        .filter(person -> known.containsKey(person.cpr()))
                        .toList(),
                known));
        outbox.addAll(events);
    }

    private List<Event> rename(List<Person> persons, Map<SealedCpr, UUID> known) {
        if (persons.isEmpty()) {
            return List.of();
        }
        var current = citizens.lockAll(known.values()).stream().collect(toMap(Citizen::citizenId, citizen -> citizen));
        return persons.stream()
                .flatMap(person -> {
                    var citizen = requireNonNull(current.get(known.get(person.cpr())));
                    return citizen.rename(person.givenName(), person.familyName(), clock)
                            ? Stream.of(citizen.event("changed", Chunk.CAUSE))
                            : Stream.empty();
                })
                .toList();
    }

    private List<Event> register(List<Person> newcomers) {
        if (newcomers.isEmpty()) {
            return List.of();
        }
        var registered = newcomers.stream()
                .map(person -> Citizen.register(
                        person.citizenId(),
                        person.givenName(),
                        person.familyName(),
                        person.cpr().kind(),
                        person.birthYear(),
                        clock))
                .toList();
        citizens.insert(registered);
        var sealed = newcomers.stream().collect(toMap(Person::citizenId, Person::cpr));
        if (!numbers.assign(sealed, clock.instant())) {
            throw new IllegalStateException("Somebody registered one of these persons just now");
        }
        return registered.stream()
                .map(citizen -> citizen.event("registered", Chunk.CAUSE))
                .toList();
    }
}
