package dk.kk.shared.citizen.duplicate;

import dk.kk.shared.citizen.cpr.CurrentNumbers;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registrations as the search compares them. Absent is who is seen as another, and who has no number that opens. */
@Singleton
class People {
    private static final String NAMED = """
            select id, given_name, family_name from citizen c
            where not exists (select from access_alias a where a.alias_id = c.id) and
            """;

    private final Database database;
    private final CurrentNumbers numbers;

    People(Database database, CurrentNumbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    /** Who was born in that year by what is kept in plain text. */
    List<Person> bornIn(int year) {
        return opened(NAMED + "birth_year = ?", year);
    }

    /** Whose birth year is not kept in plain text: their numbers tell it, and mostly are replacement numbers. */
    List<Person> ofUnknownYear() {
        return opened(NAMED + "birth_year is null");
    }

    List<Person> of(Collection<UUID> citizens) {
        return citizens.isEmpty() ? List.of() : opened(NAMED + "id = any (?)", SqlArray.uuids(citizens));
    }

    private List<Person> opened(String sql, @Nullable Object... arguments) {
        var named = database.list(
                sql,
                row -> new NamedCitizen(row.uuid("id"), row.text("given_name"), row.text("family_name")),
                arguments);
        var known = numbers.of(named.stream().map(NamedCitizen::id).toList());
        return named.stream()
                .map(each -> {
                    var cpr = known.get(each.id());
                    return cpr == null ? null : Person.of(each.id(), each.given(), each.family(), cpr);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private record NamedCitizen(UUID id, String given, String family) {}
}
