package dk.kk.shared.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to which business time all is written that ever will be. The time of a look holds when every transaction that was open at it
 * has ended: what was written then is there to be seen, and what is written later is recorded later. Told is the least time
 * looked at since, so that a clock put back takes nothing into what was already told.
 */
final class Completeness {
    /** A change reads the clock at most this long before the database sees its transaction begin. */
    static final Duration BEFORE_ITS_TRANSACTION = Duration.ofSeconds(1);

    private static final int MOST_PENDING = 120;
    private static final int MOST_ENDED = 30;

    /**
     * @param business read before the rest
     * @param at real time, the database's
     * @param oldestRunning transactions below have ended
     * @param next none has been given to a transaction yet
     * @param openSince when the oldest open transaction began, the database's time; null: none is open
     */
    record Look(
            Instant business,
            Instant at,
            long oldestRunning,
            long next,
            @Nullable Instant openSince) {
        private Look notAfter(Instant other) {
            return other.isBefore(business) ? new Look(other, at, oldestRunning, next, openSince) : this;
        }

        /** One that was open and had written nothing had no number: its beginning tells. */
        private boolean endedAt(Look later) {
            return next <= later.oldestRunning && (later.openSince == null || later.openSince.isAfter(at));
        }
    }

    /** @param covers the writers below; it holds of a topic where no row of them is unsent */
    record Claim(Instant completeUpTo, Instant notedAt, long covers) {}

    /** @param covers above all transactions that were open at it, those among them that got their number later */
    private record EndedLook(Look look, long covers) {}

    private final Deque<Look> pending = new ArrayDeque<>();
    private final Deque<EndedLook> ended = new ArrayDeque<>();

    /**
     * The newest first: while events come all the time a row is always unsent, and an older claim is what holds. None before the
     * transactions of the first look have ended.
     */
    List<Claim> after(Look now) {
        while (!pending.isEmpty() && pending.getFirst().endedAt(now)) {
            ended.addLast(new EndedLook(pending.removeFirst(), now.next));
        }
        pending.addLast(
                pending.size() < MOST_PENDING ? now : pending.removeLast().notAfter(now.business));
        while (ended.size() > MOST_ENDED) {
            ended.removeFirst();
        }
        var least = now.business;
        for (var later : pending) {
            least = earlier(least, later.business);
        }
        var claims = new ArrayList<Claim>();
        for (var one : (Iterable<EndedLook>) ended::descendingIterator) {
            least = earlier(least, one.look.business);
            claims.add(new Claim(least.minus(BEFORE_ITS_TRANSACTION), one.look.at, one.covers));
        }
        return claims;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
