package dk.kk.shared.local.story;

import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Reply;
import dk.kk.shared.population.Layout;
import dk.kk.shared.population.Population;
import java.util.Map;
import java.util.UUID;

/** Each side opens its case on one citizen, who is shared by that; BIF grants a benefit. */
final class RegisterACitizen {
    private final Stage stage;
    private final String since;

    RegisterACitizen(Stage stage, String since) {
        this.stage = stage;
        this.since = since;
    }

    UUID tell() {
        stage.heading("A citizen is registered, and both sides open a case");
        var person = Population.tiny().rows(Layout.PERSONS).getFirst();
        var citizen = stage.bif()
                .create(
                        Service.CITIZEN,
                        "/citizens",
                        Map.of(
                                "cpr", person.get("cpr"),
                                "givenName", person.get("given_name"),
                                "familyName", person.get("family_name")))
                .id("id");
        stage.bif()
                .create(
                        Service.CITIZEN,
                        "/citizens/%s/bif-cases".formatted(citizen),
                        Map.of(
                                "caseType",
                                "CASH_BENEFIT",
                                "openedOn",
                                since,
                                "team",
                                "JC1-T1",
                                "caseworker",
                                "B-JC1-T1-1"));
        stage.sof()
                .create(
                        Service.CITIZEN,
                        "/citizens/%s/sof-cases".formatted(citizen),
                        Map.of(
                                "caseType",
                                "SOCIAL_SUPPORT",
                                "openedOn",
                                since,
                                "team",
                                "SC1-V1",
                                "caseworker",
                                "S-SC1-V1-1"));
        stage.check("the citizen is shared", new Citizens(stage, since).isShared(citizen), "citizen " + citizen);
        return citizen;
    }

    UUID grantBenefit(UUID citizen, String type) {
        Reply granted = stage.bif()
                .create(
                        Service.OFFER,
                        "/benefits",
                        Map.of("citizenId", citizen, "benefitType", type, "startedOn", since));
        stage.check("BIF grants a benefit", granted.body().path("endedOn").isNull(), "benefit " + granted.text("id"));
        return granted.id("id");
    }
}
