package ru.nastavnik.decree;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.decree.ConsentsMissing.Missing;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.people.People;

/** The way of a decree from the curator's hands to the director's signature. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Signing {

    private static final String WHAT = "decree.journal.decree";

    private final Decrees decrees;
    private final DecreeNumbers numbers;
    private final Contents contents;
    private final Checklist checklist;
    private final Effects effects;
    private final Returns returns;
    private final Readers readers;
    private final People people;
    private final PairJournal journal;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signing(
            Decrees decrees,
            DecreeNumbers numbers,
            Contents contents,
            Checklist checklist,
            Effects effects,
            Returns returns,
            Readers readers,
            People people,
            PairJournal journal,
            Organizations organizations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decrees = decrees;
        this.numbers = numbers;
        this.contents = contents;
        this.checklist = checklist;
        this.effects = effects;
        this.returns = returns;
        this.readers = readers;
        this.people = people;
        this.journal = journal;
        this.organizations = organizations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param version of the decree as it was shown
     * @throws ConsentsMissing when somebody in it lacks a consent today
     * @throws NoSuchElementException when the organization has no such decree
     * @throws DecreeRefused when a place of its template is still to be filled, or a pair could not work
     * @throws IllegalStateException when it is not the curator's to submit, or empty
     * @throws ObjectOptimisticLockingFailureException when somebody else has changed it meanwhile
     */
    public void submit(UUID id, int version, Author by) {
        Decree decree = find(id, version);
        decree.submit(by, clock.instant());
        List<String> placeholders = decree.getProvisions().map(Provisions::placeholders).orElse(List.of());
        if (!placeholders.isEmpty()) {
            throw new DecreeRefused("decree.unfilled", String.join(", ", placeholders));
        }
        List<PairLine> lines = contents.linesOf(decree);
        requireFit(Contents.entering(decree, lines), Standing.require().today(clock));
        journal.done(Deed.CHANGED, WHAT, lines);
        decrees.flush();
    }

    /** @throws IllegalStateException when it is not submitted; otherwise as {@link #submit} */
    public void sendBack(UUID id, int version, String remark, Author by) {
        Decree decree = find(id, version);
        decree.sendBack(remark, by, clock.instant());
        journal.changed(WHAT, decree.getPairs());
        decrees.flush();
    }

    /** In an organization whose decrees are numbered here. As {@link #approve(UUID, int, String, String, LocalDate, Author)}. */
    public Decree approve(UUID id, int version, String seal, Author by) {
        return approve(id, version, seal, null, null, by);
    }

    /**
     * Numbers and dates the decree, keeps its text, and makes so what it orders: its pairs work, what it changes is changed.
     *
     * <p>Locks are taken in one order: the year's counter, so that approvals of an organization follow one another; the decree; its
     * mentees and pairs, earlier decrees; the people of pairs that begin to work by it, or work again, against whose withdrawals the consents are
     * checked; last the pairs that it changes, in the order of their ids.
     * Whoever saves a card takes them likewise.
     *
     * @param version of the decree as it was shown
     * @param seal of the text that was read, see {@link Contents#seal}
     * @param number as the school's own book has it, like {@code dated}; ignored where decrees are numbered here
     * @throws ConsentsMissing when somebody in it lacks a consent on its date
     * @throws DecreeRefused when number or date cannot be right, or what it changes is over or changed already
     * @throws NoSuchElementException when the organization has no such decree
     * @throws IllegalStateException when it is not submitted
     * @throws ObjectOptimisticLockingFailureException when the decree, or what it says, has changed since it was read
     */
    public Decree approve(UUID id, int version, String seal, String number, LocalDate dated, Author by) {
        Standing standing = Standing.require();
        TypedNumber taken = numbers.areTyped() ? typed(id, number, dated) : next();
        Decree decree = find(id, version);
        String inWords = "Приказ № " + taken.number() + " от " + Wording.day(taken.dated());
        effects.begin(decree, taken.dated(), inWords);
        decrees.flush();

        List<PairLine> lines = contents.linesOf(decree);
        List<PairLine> entering = Contents.entering(decree, lines);
        Returns.Consequences undone = returns.of(decree, taken.dated());
        lockAgainstWithdrawal(Stream.concat(entering.stream(), undone.formers().stream()));
        requireFit(entering, taken.dated());
        List<PairLine> returning = returns.fit(undone.formers(), taken.dated());
        String text = contents.textOf(decree, lines);
        if (!Contents.seal(text).equals(seal)) {
            throw new ObjectOptimisticLockingFailureException(Decree.class, id);
        }
        Organization organization = organizations.findById(standing.organization()).orElseThrow();
        decree.approve(
                Approval.of(taken.number(), taken.dated(), organization.getFullName(), organization.getHeadPost(), by.name(), text), by, clock.instant());
        effects.finish(decree, taken.dated(), inWords, returning.stream().map(PairLine::id).toList());
        numbers.enter(taken.number(), taken.dated(), id, decree.getPairs().size());
        List<PairLine> concerned = Stream.of(lines, undone.ending(), returning).flatMap(List::stream).toList();
        readers.enter(id, concerned);
        journal.done(Deed.SIGNED, WHAT, concerned);
        events.publishEvent(new DecreeApproved(standing.organization(), id, decree.getKind()));
        return decree;
    }

    private TypedNumber typed(UUID id, String number, LocalDate dated) {
        int firstYear = decrees.findFirstYear(id).orElseThrow();
        TypedNumber typed = TypedNumber.checked(number, dated, firstYear, Standing.require().today(clock));
        numbers.hold(dated.getYear());
        if (numbers.isTaken(dated.getYear(), typed.number())) {
            throw new DecreeRefused("decree.number.taken", typed.number(), Integer.toString(dated.getYear()));
        }
        return typed;
    }

    private TypedNumber next() {
        int year = Standing.require().today(clock).getYear();
        String number = numbers.take(year);
        return new TypedNumber(number, dateWithin(year, Standing.require().today(clock)));
    }

    /** Read once the counter is held, so that dates follow numbers; a decree that waited over New Year stays in the year of its number. */
    private static LocalDate dateWithin(int year, LocalDate today) {
        return today.getYear() == year ? today : LocalDate.of(year, Month.DECEMBER, 31);
    }

    private Decree find(UUID id, int version) {
        Decree decree = decrees.lock(id).orElseThrow();
        if (decree.getVersion() != version) {
            throw new ObjectOptimisticLockingFailureException(Decree.class, id);
        }
        return decree;
    }

    private void requireFit(List<PairLine> entering, LocalDate day) {
        PairUnfit.refuse(entering, day);
        if (!checklist.isMet(entering, day)) {
            requireConsents(entering, day);
            throw new DecreeRefused("decree.checklist.unmet");
        }
    }

    /** Says whose they are. */
    private void requireConsents(Collection<PairLine> lines, LocalDate day) {
        List<Missing> missing = contents.missing(lines, day);
        if (!missing.isEmpty()) {
            throw new ConsentsMissing(missing);
        }
    }

    private void lockAgainstWithdrawal(Stream<PairLine> lines) {
        List<UUID> persons = lines.flatMap(PairLine::members).map(PairLine.Member::personId).distinct().toList();
        if (!persons.isEmpty()) {
            people.lockAgainstWithdrawal(persons);
        }
    }
}
