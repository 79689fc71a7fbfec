package ru.nastavnik.decree;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.Pairing;
import ru.nastavnik.pairing.Period;
import ru.nastavnik.pairing.Proposal;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Consent;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.Consents;
import ru.nastavnik.people.Contacts;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Mentors;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Occupied;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;

/** A school with a curator, a director and pairs, as the tests of decrees and of later rooms need it. */
public class Desk {

    public final Organization school;
    public final Account curator;
    public final Account director;
    public final LocalDate today;
    private final TransactionTemplate transaction;
    private final BeanFactory beans;

    public Desk(BeanFactory beans) {
        this(beans, beans.getBean(Personas.class).school());
    }

    public Desk(BeanFactory beans, Organization school) {
        this.beans = beans;
        this.transaction = beans.getBean(TransactionTemplate.class);
        var personas = beans.getBean(Personas.class);
        this.school = school;
        this.curator = personas.curator(school);
        this.director = personas.withPassword(personas.director(school));
        this.today = school.today(beans.getBean(Clock.class));
    }

    public <T> T call(Supplier<T> work) {
        return Standing.job(school).call(() -> transaction.execute(status -> work.get()));
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    public Author curating() {
        return new Author(curator.getId(), curator.getName());
    }

    public Author directing() {
        return new Author(director.getId(), director.getName());
    }

    /** A pair of new people with all consents. */
    public UUID pair() {
        return pair(teacher("Примерова"), pupil("Образцов"));
    }

    public UUID pair(Mentor mentor, Mentee... mentees) {
        return call(() -> {
            var form = beans.getBean(MentoringForms.class).findAllByOrderByPosition().get(1);
            var chosen = Stream.of(mentees).map(Mentee::getId).collect(Collectors.toSet());
            var proposal = new Proposal(mentor.getId(), form.getId(), chosen, null, Set.of(), null, Period.restOfProgrammeYear(today), null);
            return beans.getBean(Pairing.class).form(proposal).getId();
        });
    }

    /** Lets all pairs of the school work for another year, so that a test does not depend on how much is left of this one. */
    public void prolongPairs() {
        run(() -> {
            var jdbc = beans.getBean(JdbcClient.class);
            jdbc.sql("update pair set ends_on = ends_on + 365").update();
            jdbc.sql("update pair_mentee set ends_on = ends_on + 365").update();
        });
    }

    public Mentor teacher(String surname) {
        return call(() -> {
            var person = save(surname, "Анна", "Борисовна", today.minusYears(40), Sex.FEMALE, new Occupied(Occupation.TEACHER, null, null, "учитель химии"));
            var mentor = new Mentor(person, today);
            mentor.offer(List.of(), null, null, null, null, 30, List.of());
            return beans.getBean(Mentors.class).save(mentor);
        });
    }

    public Mentee pupil(String surname) {
        return call(() -> {
            var person = save(surname, "Пётр", "Ильич", today.minusYears(15), Sex.MALE, new Occupied(Occupation.PUPIL, null, "8 «А»", null));
            return beans.getBean(Mentees.class).save(new Mentee(person, today));
        });
    }

    private Person save(String surname, String given, String patronymic, LocalDate born, Sex sex, Occupied occupied) {
        var person = beans.getBean(People.class)
                .save(new Person(new PersonName(surname, given, patronymic), Birth.on(born), sex, occupied, new Contacts(null, null, null, null)));
        for (ConsentKind kind : ConsentKind.NEEDED) {
            beans.getBean(Consents.class)
                    .save(new Consent(person, kind, today, today.plusYears(1), true, "Образцов Илья Петрович", curator.getId(), Instant.now()));
        }
        return person;
    }

    /** The way a withdrawal is done: under the lock of its person. */
    public void withdraw(UUID person, ConsentKind kind) {
        run(() -> {
            beans.getBean(People.class).lockToWithdraw(person).orElseThrow();
            beans.getBean(Consents.class).findByPersonIdOrderBySignedOnDescIdDesc(person).stream()
                    .filter(consent -> consent.getKind() == kind)
                    .forEach(consent -> consent.withdraw(today, curator.getId(), "по просьбе"));
        });
    }

    public Decree draft(UUID... pairs) {
        return call(() -> beans.getBean(Drafting.class).draft(List.of(pairs), curating()));
    }

    public Decree submitted(UUID... pairs) {
        UUID id = draft(pairs).getId();
        run(() -> beans.getBean(Signing.class).submit(id, 0, curating()));
        return decree(id);
    }

    /** On the director's desk: cancels earlier decrees. */
    public UUID cancellation(UUID... targets) {
        return written(call(() -> beans.getBean(Changing.class).cancel(UUID.randomUUID(), Set.of(targets), curating()).getId()));
    }

    /** On the director's desk: changes pairs of an earlier decree. */
    UUID amendment(UUID target, PairChange... changes) {
        return written(call(() -> beans.getBean(Changing.class).amend(UUID.randomUUID(), target, List.of(changes), curating()).getId()));
    }

    private UUID written(UUID id) {
        run(() -> beans.getBean(Composing.class)
                .rewrite(id, decree(id).getVersion(), new Provisions("Об изменении", "В связи с ошибкой", List.of("Контроль оставляю за собой."))));
        run(() -> beans.getBean(Signing.class).submit(id, decree(id).getVersion(), curating()));
        return id;
    }

    /** As if the pair had begun to work on the day. */
    public void backdate(UUID pair, LocalDate day) {
        run(() -> {
            var jdbc = beans.getBean(JdbcClient.class);
            jdbc.sql("update pair set works_from = ?, starts_on = ? where id = ?").params(day, day, pair).update();
            jdbc.sql("update pair_mentee set starts_on = ? where pair_id = ?").params(day, pair).update();
        });
    }

    public Decree approve(UUID id) {
        Decree read = decree(id);
        String seal = seal(id);
        return call(() -> beans.getBean(Signing.class).approve(id, read.getVersion(), seal, directing()));
    }

    public String seal(UUID id) {
        return call(() -> {
            Contents contents = beans.getBean(Contents.class);
            Decree decree = beans.getBean(Decrees.class).findById(id).orElseThrow();
            return Contents.seal(contents.textOf(decree, contents.linesOf(decree)));
        });
    }

    /** With all that belongs to it. */
    public Decree decree(UUID id) {
        return call(() -> {
            Decree decree = beans.getBean(Decrees.class).findById(id).orElseThrow();
            decree.getPairs();
            decree.getSteps();
            return decree;
        });
    }
}
