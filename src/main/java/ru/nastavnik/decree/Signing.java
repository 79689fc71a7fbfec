package ru.nastavnik.decree;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
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
import ru.nastavnik.pairing.Pairing;
import ru.nastavnik.people.People;

/** The way of a decree from the curator's hands to the director's signature. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Signing {

    private static final String WHAT = "decree.journal.decree";

    private final Decrees decrees;
    private final DecreeNumbers numbers;
    private final Contents contents;
    private final Pairing pairing;
    private final People people;
    private final PairJournal journal;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signing(
            Decrees decrees,
            DecreeNumbers numbers,
            Contents contents,
            Pairing pairing,
            People people,
            PairJournal journal,
            Organizations organizations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decrees = decrees;
        this.numbers = numbers;
        this.contents = contents;
        this.pairing = pairing;
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
     * @throws IllegalStateException when it is not the curator's to submit, or empty
     * @throws ObjectOptimisticLockingFailureException when somebody else has changed it meanwhile
     */
    public void submit(UUID id, int version, Author by) {
        Decree decree = find(id, version);
        decree.submit(by, clock.instant());
        LocalDate today = Standing.require().today(clock);
        List<PairLine> lines = contents.linesOf(decree);
        PairUnfit.refuse(lines, today);
        requireConsents(lines, today);
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

    /**
     * Numbers and dates the decree, keeps its text, and sets its pairs to work.
     *
     * <p>Locks are taken in one order: the year's counter, so that approvals of an organization follow one another; the decree; its
     * mentees and pairs; last its people, against whose withdrawals the consents are checked. Whoever saves a card takes them likewise.
     *
     * @param version of the decree as it was shown
     * @param seal of the text that was read, see {@link Contents#seal}
     * @throws ConsentsMissing when somebody in it lacks a consent today
     * @throws NoSuchElementException when the organization has no such decree
     * @throws IllegalStateException when it is not submitted
     * @throws ObjectOptimisticLockingFailureException when the decree, or what it says, has changed since it was read
     */
    public Decree approve(UUID id, int version, String seal, Author by) {
        Standing standing = Standing.require();
        int year = standing.today(clock).getYear();
        int number = numbers.take(year);
        LocalDate dated = dateWithin(year, standing.today(clock));

        Decree decree = find(id, version);
        pairing.activate(decree.getPairs(), dated);
        decrees.flush();

        List<PairLine> lines = contents.linesOf(decree);
        PairUnfit.refuse(lines, dated);
        people.lockAgainstWithdrawal(personsOf(lines));
        requireConsents(lines, dated);
        String text = contents.textOf(decree, lines);
        if (!Contents.seal(text).equals(seal)) {
            throw new ObjectOptimisticLockingFailureException(Decree.class, id);
        }
        Organization organization = organizations.findById(standing.organization()).orElseThrow();
        decree.approve(
                new Approval(number, dated, organization.getFullName(), organization.getHeadPost(), by.name(), text), by, clock.instant());
        decrees.flush();
        numbers.enter(number, dated, id, decree.getPairs().size());
        journal.done(Deed.SIGNED, WHAT, lines);
        events.publishEvent(new DecreeApproved(standing.organization(), id));
        return decree;
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

    private void requireConsents(Collection<PairLine> lines, LocalDate day) {
        List<Missing> missing = contents.missing(lines, day);
        if (!missing.isEmpty()) {
            throw new ConsentsMissing(missing);
        }
    }

    private static List<UUID> personsOf(Collection<PairLine> lines) {
        return lines.stream().flatMap(PairLine::members).map(PairLine.Member::personId).distinct().toList();
    }
}
