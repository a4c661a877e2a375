package dk.kk.shared.plan.problemdesk;

import dk.kk.shared.plan.council.AgendaItem;

/** A line of an agenda. @param decides whether the reader may decide it now */
record ShownItem(AgendaItem item, ShownProposal shown, boolean decides) {}
