package dk.kk.shared.notification;

import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.ToldEvent;
import java.util.Map;
import java.util.UUID;

/** Alerts of teams that no other test knows, as consuming what was heard makes them. */
public final class SampleAlerts {
    private SampleAlerts() {}

    /** A team of SOF's that the directory knows, in a centre of its own. */
    public static String team(Inbox inbox) {
        var code = "T" + UUID.randomUUID().toString().substring(0, 8);
        inbox.receive(unit(centreOf(code), "SOF", "SOF").poll());
        inbox.receive(unit(code, "SOF", centreOf(code)).poll());
        inbox.receive(Staff.at(code, "S-" + code + "-1").poll());
        return code;
    }

    public static String centreOf(String team) {
        return "C" + team;
    }

    public static ToldEvent unit(String code, String administration, String parent) {
        var unit = Map.of(
                "code",
                code,
                "name",
                "x",
                "administration",
                administration,
                "kind",
                "TEAM",
                "parentCode",
                parent,
                "entryPoint",
                false);
        return new ToldEvent("citizen", "unit.registered", "directory", code, 1, UUID.randomUUID(), unit);
    }

    /** To that team: of a stop that is decided. */
    public static Story raise(Inbox inbox, String team) {
        var story = Story.begin();
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 " + team).poll());
        inbox.receive(story.stop(1, "DECIDED").poll());
        return story;
    }
}
