package dk.kk.shared.notification.directorygap;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Set;

/** Finds the gaps that alerts of SOF meet today. */
@Singleton
class DirectoryGaps {
    private static final String FIND = """
            with responsible as (
                select distinct team from responsible_team where valid_from <= ? and (valid_to is null or valid_to > ?))
            select 'ENTRY_POINT_MISSING' as kind, 'SOF' as about
            where exists (select from unit) and not exists (select from unit where entry_point and administration = 'SOF')
            union all
            select 'TEAM_UNKNOWN', team from responsible where not exists (select from unit where code = team)
            union all
            select 'TEAM_EMPTY', team from responsible join unit on unit.code = team
            where not unit.entry_point
              and exists (select from employee) and not exists (select from employee where unit_code = team)
            union all
            select 'CENTRE_UNKNOWN', unit.code from responsible join unit on unit.code = team
            where not unit.entry_point
              and not exists (select from unit centre where centre.code = unit.parent_code)
            """;

    private final Database database;
    private final BusinessClock clock;

    DirectoryGaps(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    Set<Gap> find() {
        var today = clock.today();
        return database
                .list(FIND, row -> new Gap(row.code("kind", Gap.Kind.class), row.text("about")), today, today)
                .stream()
                .collect(toUnmodifiableSet());
    }

    /** @param about a unit's code, or the administration */
    record Gap(Kind kind, String about) {
        enum Kind {
            /** Nobody is told of citizens without a team, but the special unit. */
            ENTRY_POINT_MISSING,
            /** It has citizens, and the directory does not know it. */
            TEAM_UNKNOWN,
            /** It has citizens, and nobody works there: its centre is told. */
            TEAM_EMPTY,
            /** No leader is found above it. */
            CENTRE_UNKNOWN
        }

        String name() {
            return kind + " " + about;
        }
    }
}
