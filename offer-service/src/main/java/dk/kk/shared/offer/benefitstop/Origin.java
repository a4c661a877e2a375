package dk.kk.shared.offer.benefitstop;

/** News, or history that was delivered later: nobody is alerted about that. */
enum Origin {
    LIVE,
    BACKFILL
}
