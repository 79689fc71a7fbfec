package ru.nastavnik.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.form.LostUpdate;

/**
 * Takes what is told from outside into the registers, by the rules of the forms in which a curator types the same: many people at once, in a
 * number of statements that does not grow with theirs one by one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Enrolment {

    public enum Register {
        MENTORS,
        MENTEES
    }

    /**
     * How an entry compares with the person who is there already.
     *
     * @param cardVersion null when the person is not in this register yet
     * @param changes what would become of the card, in words; empty when nothing would
     * @param problems why it cannot: what the form would say of the card after the change
     */
    public record Comparison(
            PersonName name, Birth birth, String schoolClass, int personVersion, Integer cardVersion, boolean archived,
            List<LostUpdate.Change> changes, List<EntryRules.Problem> problems) {}

    /**
     * @param person null when somebody new is to be entered
     * @param version of the person as they were compared with the entry; null when it was not kept
     * @param cardVersion the same of their card in the register; null when there was none
     */
    public record Task(UUID person, Integer version, Integer cardVersion, Entry entry) {

        public Task(UUID person, Entry entry) {
            this(person, null, null, entry);
        }

        private boolean isAsCompared(Holding now) {
            return version == now.person().getVersion() && Objects.equals(cardVersion, now.cardVersion());
        }

        /** @param now null when the person is no more */
        boolean isOutdated(Holding now) {
            return person != null && (now == null || now.person().isBlocked() || version != null && !isAsCompared(now));
        }
    }

    /** @param before what {@link Retraction} needs to restore what was known; null when the person is new */
    public record Written(UUID person, int personVersion, int cardVersion, String before) {}

    private final People people;
    private final Holdings holdings;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Cards cards;
    private final Snapshots snapshots;
    private final EntryRules rules;
    private final MessageSource messages;
    private final EntityManager entities;

    Enrolment(
            People people, Holdings holdings, Mentors mentors, Mentees mentees, Cards cards, Snapshots snapshots,
            EntryRules rules, MessageSource messages, EntityManager entities) {
        this.people = people;
        this.holdings = holdings;
        this.mentors = mentors;
        this.mentees = mentees;
        this.cards = cards;
        this.snapshots = snapshots;
        this.rules = rules;
        this.messages = messages;
        this.entities = entities;
    }

    /** How each entry compares with whom it is about, in the order of the tasks; null where that is nobody. */
    public List<Comparison> compare(Register register, List<Task> tasks, Locale locale) {
        Map<UUID, String> names = cards.forms().stream().collect(Collectors.toMap(MentoringForm::getId, MentoringForm::getName));
        LocalDate today = cards.today();
        var held = holdings.of(register, persons(tasks));
        var compared = new ArrayList<Comparison>();
        for (Task task : tasks) {
            var holding = task.person() == null ? null : held.get(task.person());
            compared.add(holding == null ? null : compare(holding, holding.form(register), task.entry(), names, today, locale));
        }
        held.values().forEach(holding -> holding.entities().forEach(entities::detach));
        return compared;
    }

    private Comparison compare(Holding holding, Record now, Entry entry, Map<UUID, String> names, LocalDate today, Locale locale) {
        Record then = now instanceof MentorForm mentor ? entry.over(mentor) : entry.over((MenteeForm) now);
        var changes = LostUpdate.between(now, then, "people", names, messages, locale).changes();
        var person = holding.person();
        return new Comparison(
                person.getName(), person.getBirth(), person.getOccupied().schoolClass(), person.getVersion(), holding.cardVersion(),
                holding.isArchived(), changes, changes.isEmpty() ? List.of() : rules.problems(then, today, locale));
    }

    private static Set<UUID> persons(List<Task> tasks) {
        return tasks.stream().map(Task::person).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /**
     * Enters the new and updates the known, in the order of the tasks. The persistence context is empty afterwards. Whoever calls it for the last
     * time calls {@link #changed} then.
     *
     * @param reason stands in the history of the new, may be null
     * @throws OptimisticLockingFailureException when somebody of them changed since they were compared, or has withdrawn
     */
    public List<Written> write(Register register, List<Task> tasks, String reason) {
        var lists = cards.lists();
        var held = holdings.of(register, persons(tasks));
        var before = new ArrayList<String>();
        var after = new ArrayList<Holding>();
        for (Task task : tasks) {
            var holding = task.person() == null ? null : held.get(task.person());
            if (task.isOutdated(holding)) {
                throw new ObjectOptimisticLockingFailureException(Person.class, task.person());
            }
            before.add(holding == null ? null : snapshots.of(register, holding));
            after.add(register == Register.MENTORS ? mentor(holding, task.entry(), lists, reason) : mentee(holding, task.entry(), lists, reason));
        }
        people.flush();
        var written = new ArrayList<Written>();
        for (int i = 0; i < tasks.size(); i++) {
            var holding = after.get(i);
            written.add(new Written(holding.person().getId(), holding.person().getVersion(), holding.cardVersion(), before.get(i)));
        }
        entities.clear();
        return written;
    }

    private Holding mentor(Holding holding, Entry entry, CardLists lists, String reason) {
        var form = holding == null ? entry.toMentorForm() : entry.over((MentorForm) holding.form(Register.MENTORS));
        var person = person(holding, form.person());
        if (holding != null && holding.mentor() != null) {
            form.describe(holding.mentor(), lists);
            return holding;
        }
        var mentor = new Mentor(person, lists.today());
        if (entry.state() != null) {
            mentor.become(entry.state());
            if (entry.state().isOut()) {
                mentor.archive(lists.today());
            }
        }
        form.describe(mentor, lists);
        mentors.save(mentor);
        cards.lives().begin(mentor, reason);
        return new Holding(person, mentor, null);
    }

    private Holding mentee(Holding holding, Entry entry, CardLists lists, String reason) {
        var form = holding == null ? entry.toMenteeForm() : entry.over((MenteeForm) holding.form(Register.MENTEES));
        var person = person(holding, form.person());
        if (holding != null && holding.mentee() != null) {
            form.describe(holding.mentee(), lists);
            return holding;
        }
        var mentee = new Mentee(person, lists.today());
        form.describe(mentee, lists);
        mentees.save(mentee);
        cards.lives().begin(mentee, reason);
        return new Holding(person, null, mentee);
    }

    private Person person(Holding holding, PersonForm form) {
        if (holding == null) {
            return people.save(form.toNewPerson());
        }
        form.describe(holding.person());
        return holding.person();
    }

    /** Tells later rooms that many cards changed; inside the transaction of the change. */
    public void changed() {
        cards.changedMany();
    }
}
