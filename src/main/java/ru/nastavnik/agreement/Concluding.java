package ru.nastavnik.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.decree.NameForm;
import ru.nastavnik.decree.NameForms;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentors;

/** Drafts agreements, makes the paper and notes signatures. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Concluding {

    private static final String WHAT = "agreement.journal.agreement";

    private final Agreements agreements;
    private final AgreementTasks tasks;
    private final Pairs pairs;
    private final PairLines lines;
    private final Mentors mentors;
    private final Mentees mentees;
    private final NameForms forms;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Concluding(
            Agreements agreements, AgreementTasks tasks, Pairs pairs, PairLines lines, Mentors mentors, Mentees mentees, NameForms forms, Journal journal,
            JdbcClient jdbc, Clock clock) {
        this.agreements = agreements;
        this.tasks = tasks;
        this.pairs = pairs;
        this.lines = lines;
        this.mentors = mentors;
        this.mentees = mentees;
        this.forms = forms;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a draft begins with: all tasks of the list and the pair's goal, for as many months as the pair works. */
    AgreementForm blank(PairLine line, PairLine.Member mentee) {
        Pair pair = pairs.findById(line.id()).orElseThrow();
        return AgreementForm.standard(line, mentee, offered(), pair.getGoal(), months(line));
    }

    /** In the order of the list. */
    Set<String> offered() {
        return tasks.findByArchivedFalseOrderByPositionAscIdAsc().stream().map(AgreementTask::getName).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Begun months count. */
    static int months(PairLine line) {
        return Math.min(Agreement.MOST_MONTHS, Term.months(line.period().startsOn(), line.period().endsOn()));
    }

    Agreement draft(PairLine line, PairLine.Member mentee, Clauses clauses, int months) {
        if (line.state().isOver()) {
            throw new AgreementRefused("agreement.pair.over");
        }
        journal.done(Deed.CHANGED, WHAT, Set.of(line.mentor().personId(), mentee.personId()));
        return agreements.saveAndFlush(new Agreement(line.id(), mentee.id(), clauses, months));
    }

    /** @param left how many need a hand: there is no task for them, or there are too many */
    record Drafted(int drafted, int left) {}

    /** For all mentees of these pairs who have none that runs. */
    Drafted draftAll(Collection<UUID> pairIds) {
        LocalDate today = Standing.require().today(clock);
        Map<UUID, Pair> byId = pairs.findByIdIn(pairIds).stream().collect(Collectors.toMap(Pair::getId, pair -> pair));
        Set<List<UUID>> there = agreements.findByPairIdIn(pairIds).stream()
                .filter(agreement -> !agreement.isEndedOn(today))
                .map(agreement -> List.of(agreement.getPairId(), agreement.getMenteeId()))
                .collect(Collectors.toSet());
        Set<String> offered = offered();
        var drafts = new ArrayList<Agreement>();
        int left = 0;
        var persons = new HashSet<UUID>();
        for (PairLine line : lines.of(pairIds)) {
            for (PairLine.Member mentee : line.mentees()) {
                if (line.state().isOver() || there.contains(List.of(line.id(), mentee.id()))) {
                    continue;
                }
                var form = AgreementForm.standard(line, mentee, offered, byId.get(line.id()).getGoal(), months(line));
                if (form.wrongTasks() != null) {
                    left++;
                    continue;
                }
                drafts.add(new Agreement(line.id(), mentee.id(), form.clauses(), form.months()));
                persons.addAll(Set.of(line.mentor().personId(), mentee.personId()));
            }
        }
        agreements.saveAllAndFlush(drafts);
        journal.done(Deed.CHANGED, WHAT, persons);
        return new Drafted(drafts.size(), left);
    }

    /**
     * @throws NoSuchElementException when the organization has no such agreement
     * @throws ObjectOptimisticLockingFailureException when it was changed since
     */
    Agreement lock(UUID id, Integer version) {
        Agreement agreement = agreements.lock(id).orElseThrow();
        if (version == null || agreement.getVersion() != version) {
            throw new ObjectOptimisticLockingFailureException(Agreement.class, id);
        }
        Bound bound = bound(agreement);
        if (bound.isAnyBlocked()) {
            throw new AgreementRefused("agreement.withheld");
        }
        journal.done(Deed.CHANGED, WHAT, bound.persons());
        return agreement;
    }

    Bound bound(Agreement agreement) {
        Pair pair = pairs.findById(agreement.getPairId()).orElseThrow();
        return new Bound(
                mentors.findById(pair.getMentorId()).orElseThrow().getPerson(), mentees.findById(agreement.getMenteeId()).orElseThrow().getPerson());
    }

    /** Puts names, number and signers on the paper. @throws AgreementRefused when the number is taken that year, or the mentee is in the pair no more */
    void issue(Agreement agreement, String number, LocalDate dated) {
        boolean taken = jdbc.sql("select exists (select from agreement where extract(year from dated) = ? and lower(number) = lower(?))")
                .params(dated.getYear(), number)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw numberTaken();
        }
        PairLine line = lines.of(List.of(agreement.getPairId())).get(0);
        Bound bound = bound(agreement);
        Map<UUID, NameForm> names = forms.of(List.of(line));
        NameForm mentee = names.get(bound.mentee().getId());
        if (mentee == null) {
            throw new AgreementRefused("agreement.mentee.gone");
        }
        agreement.issue(
                number, dated,
                new Party(bound.mentor().getName().full(), names.get(bound.mentor().getId()).instrumental()),
                new Party(bound.mentee().getName().full(), mentee.instrumental()),
                bound.names(dated));
        try {
            agreements.flush();
        } catch (DataIntegrityViolationException e) {
            throw numberTaken();
        }
    }

    private static AgreementRefused numberTaken() {
        return new AgreementRefused("agreement.number.taken", "number");
    }

    /** The next one of the year after the greatest that is a plain number. */
    String nextNumber(int year) {
        return jdbc.sql("select coalesce(max(number::int), 0) + 1 from agreement where extract(year from dated) = ? and number ~ '^[0-9]{1,8}$'")
                .param(year)
                .query(Integer.class)
                .single()
                .toString();
    }

    /** @throws AgreementRefused when somebody has come of age since, so that others have to sign */
    void sign(Agreement agreement, Map<Signatory, String> signed, LocalDate day) {
        if (!agreement.asksFor(bound(agreement).signatories(day))) {
            throw new AgreementRefused("agreement.signers.changed", "signedOn");
        }
        agreement.sign(signed, day, Standing.require().account(), clock.instant());
        agreements.flush();
    }

    /** It is not ended after all. @throws AgreementRefused when the pair is over, or there is another one by now */
    void goOn(Agreement agreement) {
        LocalDate today = Standing.require().today(clock);
        if (pairs.findById(agreement.getPairId()).orElseThrow().getState().isOver()) {
            throw new AgreementRefused("agreement.pair.over");
        }
        if (agreements.findByPairIdIn(List.of(agreement.getPairId())).stream()
                .anyMatch(other -> other != agreement && other.getMenteeId().equals(agreement.getMenteeId()) && !other.isEndedOn(today))) {
            throw new AgreementRefused("agreement.there");
        }
        agreement.goOn(today);
        try {
            agreements.flush();
        } catch (DataIntegrityViolationException e) {
            throw new AgreementRefused("agreement.there");
        }
    }

    void extend(Agreement agreement, int months, LocalDate agreedOn) {
        agreement.extend(months, agreedOn, Standing.require().account(), clock.instant());
        agreements.flush();
    }
}
