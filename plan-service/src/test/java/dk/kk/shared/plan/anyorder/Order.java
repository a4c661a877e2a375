package dk.kk.shared.plan.anyorder;

import dk.kk.shared.plan.anyorder.Happening.Done;
import dk.kk.shared.plan.anyorder.Happening.Heard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;

/** In which order, how often and in how many at a time a story arrives. */
enum Order {
    /** One by one. */
    AS_IT_HAPPENED,
    /** Streams overtake each other, each keeps its order; some of it twice; a few in a poll. */
    BETWEEN_STREAMS,
    /** Old versions after new ones, all of it twice, one by one. */
    OUT_OF_ORDER_TWICE,
    /** The same, many in a poll. */
    IN_LARGE_POLLS,
    /** Everything that is told, in one poll, before anybody does anything here. */
    TOLD_FIRST,
    /** Everything in one poll when all is done. */
    TOLD_LAST;

    List<Happening> of(List<Happening> story, Random random) {
        return switch (this) {
            case AS_IT_HAPPENED -> story;
            case BETWEEN_STREAMS -> {
                var some = story.stream()
                        .filter(each -> each instanceof Heard && random.nextInt(3) == 0)
                        .toList();
                yield eachStreamInOrder(shuffled(story, some, random));
            }
            case OUT_OF_ORDER_TWICE, IN_LARGE_POLLS -> shuffled(story, heard(story), random);
            case TOLD_FIRST -> joined(shuffled(heard(story), heard(story), random), done(story));
            case TOLD_LAST -> joined(done(story), shuffled(heard(story), heard(story), random));
        };
    }

    /** What arrives together: so many as come in a row. */
    List<List<Happening>> polls(List<Happening> story, Random random) {
        var polls = new ArrayList<List<Happening>>();
        var open = new ArrayList<Happening>();
        var most = atOnce(random, story.size());
        for (var happening : story) {
            if (!open.isEmpty()
                    && (open.size() == most || happening instanceof Done || open.getFirst() instanceof Done)) {
                polls.add(List.copyOf(open));
                open.clear();
                most = atOnce(random, story.size());
            }
            open.add(happening);
        }
        polls.add(open);
        return polls;
    }

    private int atOnce(Random random, int all) {
        return switch (this) {
            case AS_IT_HAPPENED, OUT_OF_ORDER_TWICE -> 1;
            case BETWEEN_STREAMS -> 1 + random.nextInt(4);
            case IN_LARGE_POLLS -> 1 + random.nextInt(20);
            case TOLD_FIRST, TOLD_LAST -> all;
        };
    }

    /** What people do keeps its order among itself, wherever it falls. */
    private static List<Happening> shuffled(List<Happening> story, List<Happening> again, Random random) {
        var all = joined(story, again);
        Collections.shuffle(all, random);
        return placed(all, done(story), Done.class::isInstance);
    }

    /** Whoever comes first of a stream is its oldest. */
    private static List<Happening> eachStreamInOrder(List<Happening> shuffled) {
        var ordered = shuffled;
        for (var stream :
                new TreeSet<>(heard(shuffled).stream().map(Order::stream).toList())) {
            var its = shuffled.stream()
                    .filter(each -> each instanceof Heard && stream(each).equals(stream))
                    .sorted(Comparator.comparing(each -> ((Heard) each).event().version()))
                    .toList();
            ordered = placed(
                    ordered, its, each -> each instanceof Heard && stream(each).equals(stream));
        }
        return ordered;
    }

    private static List<Happening> placed(List<Happening> all, List<Happening> these, Predicate<Happening> places) {
        var next = these.iterator();
        return all.stream().map(each -> places.test(each) ? next.next() : each).toList();
    }

    private static String stream(Happening happening) {
        var event = ((Heard) happening).event();
        return event.kind() + event.streamId();
    }

    private static List<Happening> heard(List<Happening> story) {
        return story.stream().filter(Heard.class::isInstance).toList();
    }

    private static List<Happening> done(List<Happening> story) {
        return story.stream().filter(Done.class::isInstance).toList();
    }

    private static List<Happening> joined(List<Happening> one, List<Happening> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
