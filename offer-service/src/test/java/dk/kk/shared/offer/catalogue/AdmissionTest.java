package dk.kk.shared.offer.catalogue;

import static dk.kk.shared.offer.benefit.BenefitType.CASH_BENEFIT;
import static dk.kk.shared.offer.benefit.BenefitType.SICKNESS_BENEFIT;
import static dk.kk.shared.offer.benefit.BenefitType.START_BENEFIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    @Test
    void without_rules_anybody_is_admitted_also_who_is_not_known() {
        assertThat(Admission.OF_ANYBODY.broken(Set.of(), null)).isEmpty();
    }

    @Test
    void a_method_development_project_admits_cash_benefit_recipients_in_match_group_4_and_5() {
        var project = new Admission(List.of(CASH_BENEFIT, START_BENEFIT), List.of("4", "5"));

        assertThat(project.broken(Set.of(CASH_BENEFIT), "4")).isEmpty();
        assertThat(project.broken(Set.of(SICKNESS_BENEFIT, START_BENEFIT), "5")).isEmpty();
        assertThat(project.broken(Set.of(SICKNESS_BENEFIT), "4")).contains(Admission.Rule.BENEFIT_TYPE);
        assertThat(project.broken(Set.of(), "4")).contains(Admission.Rule.BENEFIT_TYPE);
        assertThat(project.broken(Set.of(CASH_BENEFIT), "3")).contains(Admission.Rule.MATCH_GROUP);
        assertThat(project.broken(Set.of(CASH_BENEFIT), "NOT_MATCHED")).contains(Admission.Rule.MATCH_GROUP);
        assertThat(project.broken(Set.of(CASH_BENEFIT), null)).contains(Admission.Rule.MATCH_GROUP);
    }

    @Test
    void each_rule_stands_alone() {
        assertThat(new Admission(List.of(CASH_BENEFIT), List.of()).broken(Set.of(CASH_BENEFIT), null))
                .isEmpty();
        assertThat(new Admission(List.of(), List.of("4")).broken(Set.of(), "4")).isEmpty();
    }
}
