package dk.kk.shared.plan.findingnotice;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.outbox.Outbox.RowsWritten;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever marks holds the citizen's row from then on: all that waits for other rows goes before. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MarkingOrderTest {
    @Inject
    BeanManager beans;

    @Inject
    @All
    List<Hears> listeners;

    @Test
    void those_who_follow_what_is_told_have_done_so_before_it_is_marked() {
        var observers = beans.resolveObserverMethods(new RowsWritten(List.of())).stream()
                .sorted(comparing(ObserverMethod::getPriority))
                .toList();
        assertThat(observers.getLast().getBeanClass()).isEqualTo(WhatFindingsRestOn.class);
        assertThat(observers.getLast().getPriority())
                .isGreaterThan(observers.get(observers.size() - 2).getPriority());
        assertThat(ClientProxy.unwrap(listeners.getLast())).isInstanceOf(WhatFindingsRestOn.class);
    }
}
