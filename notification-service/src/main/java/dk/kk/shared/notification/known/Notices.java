package dk.kk.shared.notification.known;

import dk.kk.shared.platform.consumer.StreamKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The notices of one kind, a stream each. What differs by kind stands with it: its stream, its columns and what they carry. */
public interface Notices<N extends Notice> {
    /** Where they are kept. */
    NoticeTable<N> table();

    default StreamKind stream() {
        return table().stream();
    }

    /** All of these citizens, and these notices, in the order of their ids; those that are open no more too. */
    default List<N> of(Collection<UUID> citizens, Collection<UUID> notices) {
        return table().of(citizens, notices);
    }

    /** Whether one is open of a citizen whom somebody else has, or nobody, though nothing was heard of it. */
    default boolean anyPassedOn(LocalDate today) {
        return !table().passedOn(today, 1).isEmpty();
    }

    /** @return whose those are; they are routed by this day now */
    default List<UUID> routePassedOn(LocalDate today, int atMost) {
        return table().routePassedOn(today, atMost);
    }
}
