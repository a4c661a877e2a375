package dk.kk.shared.plan.council;

import dk.kk.shared.plan.council.MinutesContent.Item;
import dk.kk.shared.platform.document.Block;
import java.util.ArrayList;
import java.util.List;

/** Minutes part by part, point for point as the page tells them. */
final class MinutesBlocks {
    private final ShownMinutes shown;
    private final List<Block> blocks = new ArrayList<>();

    private MinutesBlocks(ShownMinutes shown) {
        this.shown = shown;
    }

    static List<Block> of(ShownMinutes shown) {
        var all = new MinutesBlocks(shown);
        all.head();
        shown.content().items().forEach(all::item);
        all.approval();
        return List.copyOf(all.blocks);
    }

    private void head() {
        words(ShownMinutes.SENDER);
        blocks.add(Block.heading(1, shown.title()));
        if (shown.isDraft()) {
            words(ShownMinutes.DRAFT);
        }
        words(shown.content().remarks());
        if (shown.content().items().isEmpty()) {
            words(ShownMinutes.NO_ITEMS);
            return;
        }
        blocks.add(Block.table(
                "Dagsorden og beslutninger",
                List.of("Nr.", "Forslag", "Problem", "Beslutning", "Dato"),
                shown.content().items().stream()
                        .map(item -> List.of(
                                Integer.toString(item.number()),
                                item.title(),
                                item.problem(),
                                shown.outcomeOf(item),
                                shown.decidedOn(item)))
                        .toList()));
    }

    private void item(Item item) {
        blocks.add(Block.heading(2, item.number() + ". " + item.title()));
        words("Problem: " + item.problem());
        words("Projektrådets beslutning: " + shown.decisionOf(item));
        var reason = item.reason();
        if (reason != null) {
            words(reason);
        }
        if (!item.conditions().isEmpty()) {
            words("Betingelser:");
            blocks.add(Block.items(item.conditions()));
        }
    }

    private void approval() {
        if (!shown.isDraft()) {
            words(shown.approval());
            words("Kontrolsum (SHA-256) over indholdet: " + shown.sha256()
                    + ". En rettet kopi er ikke længere det referat, der er godkendt.");
        }
    }

    private void words(String words) {
        blocks.add(Block.words(words));
    }
}
