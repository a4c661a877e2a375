package dk.kk.shared.citizen.register;

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
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

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

    /** @param citizenId the one to be registered under, unless the number turns out to be known by now */
    record Person(UUID citizenId, SealedCpr cpr, String givenName, String familyName) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void take(List<Person> persons) {
        var events = new ArrayList<Event>();
        var known = numbers.holders(persons.stream().map(Person::cpr).toList());
        register(
                persons.stream()
                        .filter(person -> !known.containsKey(person.cpr()))
                        .toList(),
                events);

        var current = citizens.lockAll(known.values()).stream().collect(toMap(Citizen::citizenId, citizen -> citizen));
        for (var person : persons) {
            var citizen = current.get(known.getOrDefault(person.cpr(), person.citizenId()));
            if (citizen != null && citizen.rename(person.givenName(), person.familyName(), clock)) {
                events.add(citizen.event("changed", Chunk.CAUSE));
            }
        }
        outbox.addAll(events);
    }

    private void register(List<Person> newcomers, List<Event> events) {
        var sealed = new HashMap<UUID, SealedCpr>();
        for (var person : newcomers) {
            var citizen = Citizen.register(person.citizenId(), person.givenName(), person.familyName(), clock);
            citizens.add(citizen);
            sealed.put(citizen.citizenId(), person.cpr());
            events.add(citizen.event("registered", Chunk.CAUSE));
        }
        if (!numbers.assign(sealed)) {
            throw new IllegalStateException("Somebody registered one of these persons just now");
        }
    }
}
