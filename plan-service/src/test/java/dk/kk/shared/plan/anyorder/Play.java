package dk.kk.shared.plan.anyorder;

import dk.kk.shared.plan.anyorder.Happening.Done;
import dk.kk.shared.plan.anyorder.Happening.Heard;
import dk.kk.shared.platform.testing.ToldEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** A world with teams of its own, as it arrives in one order. */
record Play(long seed, Names names, People people, Teams teams, RandomWorld world, List<List<Happening>> polls) {

    static Play of(long seed, Order order, LocalDate today) {
        var names = new Names();
        var teams = Teams.ofTheirOwn();
        var people = new People(names, teams.socialCentre(), teams.jobCentre());
        var world = new RandomWorld(seed, names, teams, today);
        var random = new Random(31 * seed + order.ordinal());
        var polls = order.polls(order.of(world.story(), random), random);
        return new Play(seed, names, people, teams, world, polls);
    }

    /** What is done in a step is done; what is told is to be heard. */
    List<ToldEvent> take(int step) {
        if (step >= polls.size()) {
            return List.of();
        }
        var poll = polls.get(step);
        if (poll.getFirst() instanceof Done done) {
            done.deed().by(people);
            return List.of();
        }
        return poll.stream().map(Heard.class::cast).map(Heard::event).toList();
    }

    List<UUID> citizens() {
        return RandomWorld.CITIZENS.stream().map(names::id).toList();
    }

    /** Citizens and the other registration of one. */
    List<UUID> everybody() {
        return everybodyByName().map(names::id).toList();
    }

    Map<String, List<String>> seen() {
        return WhatReadersSee.of(names, people, teams, everybodyByName().toList());
    }

    private static Stream<String> everybodyByName() {
        return Stream.concat(RandomWorld.CITIZENS.stream(), Stream.of(RandomWorld.ALIAS));
    }
}
