package ru.nastavnik.intake;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.intake.Reception.Receptions;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Standing;

/** An organization with its public forms open, as tests of visitors and curators need it. */
class Letterbox {

    final Organization school;
    private final BeanFactory beans;

    Letterbox(BeanFactory beans, Organization school) {
        this.beans = beans;
        this.school = school;
        open(true, true);
    }

    void open(boolean mentors, boolean mentees) {
        call(() -> {
            beans.getBean(Receptions.class).open(mentors, mentees);
            return null;
        });
    }

    /** Of a form opened ten seconds ago. */
    String ticket() {
        return ticket(10);
    }

    String ticket(long secondsAgo) {
        var now = beans.getBean(Clock.class).instant();
        return call(() -> Ticket.issue(now.minusSeconds(secondsAgo)).sealed(beans.getBean(Receptions.class).here().sealingKey()));
    }

    long count() {
        return call(() -> beans.getBean(JdbcClient.class).sql("select count(*) from enquiry").query(Long.class).single());
    }

    <T> T call(Supplier<T> work) {
        return Standing.job(school).call(() -> beans.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }
}
