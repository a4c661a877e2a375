package dk.kk.shared.kpi.forecast;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ForecastPageTest {

    @Test
    void it_shows_each_goal_on_its_measuring_day_and_what_a_few_more_a_week_would_make_of_it() {
        var page = Browser.of(COMMITTEE_SECRETARY).open("/forecast?morePerWeek=7");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("value=\"7\"", "Med 7 flere om ugen", "Allerede kendt", "Metoden er vores")
                .contains("id=\"forecast-1\"", "id=\"forecast-2\"", "id=\"forecast-3\"")
                .doesNotContain("style=", "<style");
        assertThat(Browser.of(COMMITTEE_SECRETARY).open("/forecast?lang=en").body())
                .contains("With 5 more a week", "Known already");
    }

    @Test
    void the_figures_lead_to_it_an_analyst_sees_it_protected_and_a_caseworker_not_at_all() {
        assertThat(Browser.of(COMMITTEE_SECRETARY).open("/").body()).contains("href=\"/forecast?population=STRATEGY\"");
        assertThat(Browser.of(ANALYST).open("/forecast").body()).contains("id=\"protection\"");
        assertThat(Browser.of(SOF_CASEWORKER).open("/forecast").statusCode()).isEqualTo(403);
        assertThat(Browser.of(COMMITTEE_SECRETARY)
                        .open("/forecast?morePerWeek=-1")
                        .statusCode())
                .isEqualTo(400);
    }
}
