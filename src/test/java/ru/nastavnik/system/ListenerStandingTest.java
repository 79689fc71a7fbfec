package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.events.ApplicationModuleListener;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.organization.HeadcountsEntered;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;

@ApplicationTest
class ListenerStandingTest {

    static class Ear {

        final List<UUID> heard = new ArrayList<>();

        @ApplicationModuleListener
        void hear(HeadcountsEntered event) {
            heard.add(Standing.require().organization());
            if (event.calendarYear() < 2020) {
                throw new IllegalStateException("out of the listener");
            }
        }

        @ApplicationModuleListener
        void hear(String rumour) {
            heard.add(null);
        }
    }

    @Autowired
    BeanFactory beans;

    @Autowired
    Personas personas;

    private final Ear ear = new Ear();

    private Ear inItsStanding() {
        var factory = new ProxyFactory(ear);
        factory.setProxyTargetClass(true);
        factory.addAdvisor(ListenerStanding.standingOfListeners(beans.getBeanProvider(Organizations.class)));
        return (Ear) factory.getProxy();
    }

    @Test
    void aListenerStandsInTheOrganizationOfItsEvent() {
        var school = personas.school();
        inItsStanding().hear(new HeadcountsEntered(school.getId(), 2026));
        assertThat(ear.heard).containsExactly(school.getId());
        assertThat(Standing.current()).isEmpty();
    }

    @Test
    void anEventThatNamesNoOrganizationIsRefused() {
        assertThatThrownBy(() -> inItsStanding().hear("somewhere")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> inItsStanding().hear(new HeadcountsEntered(UUID.randomUUID(), 2026))).isInstanceOf(NoSuchElementException.class);
        assertThat(ear.heard).isEmpty();
    }

    @Test
    void whatAListenerThrowsComesOut() {
        var school = personas.school();
        assertThatThrownBy(() -> inItsStanding().hear(new HeadcountsEntered(school.getId(), 2019))).hasMessage("out of the listener");
        assertThat(Standing.current()).isEmpty();
    }
}
