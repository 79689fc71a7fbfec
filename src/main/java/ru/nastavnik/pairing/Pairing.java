package ru.nastavnik.pairing;

import static ru.nastavnik.pairing.Objection.Reason.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Lives;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Mentors;

/** Forms pairs and sets them to work. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Pairing {

    private final Pairs pairs;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Lives lives;
    private final MentoringForms forms;
    private final MentoringModels models;
    private final MentoringKinds kinds;
    private final PairHistory history;

    Pairing(
            Pairs pairs, Mentors mentors, Mentees mentees, Lives lives, MentoringForms forms, MentoringModels models, MentoringKinds kinds,
            PairHistory history) {
        this.pairs = pairs;
        this.mentors = mentors;
        this.mentees = mentees;
        this.lives = lives;
        this.forms = forms;
        this.models = models;
        this.kinds = kinds;
        this.history = history;
    }

    /**
     * @throws PairRefused when the form, the mentor's capacity or another rule stands against it
     * @throws NoSuchElementException when the organization has no such mentor, mentee, form, kind or model of the form
     */
    public Pair form(Proposal proposal) {
        Terms terms = check(proposal, null);
        return pairs.saveAndFlush(new Pair(proposal.mentor(), proposal.form(), proposal.mentees(), terms));
    }

    /**
     * Mentor and form stay: another mentor makes another pair.
     *
     * @param version of the pair as it was shown
     * @throws PairRefused as {@link #form}
     * @throws NoSuchElementException as {@link #form}, and when there is no such pair
     * @throws IllegalStateException when the pair stands in a decree or works already
     * @throws ObjectOptimisticLockingFailureException when somebody else has changed it meanwhile
     */
    public Pair amend(UUID id, int version, Proposal asked) {
        Pair pair = pairs.findById(id).orElseThrow();
        Proposal proposal = asked.with(pair.getMentorId(), pair.getFormId());
        Terms terms = check(proposal, id);
        if (pair.getVersion() != version) {
            throw new ObjectOptimisticLockingFailureException(Pair.class, id);
        }
        pair.amend(proposal.mentees(), terms);
        return pairs.saveAndFlush(pair);
    }

    /** As {@link #activate(Collection, LocalDate, String)}, with nothing said of the decree. */
    public void activate(Collection<UUID> ids, LocalDate decreed) {
        activate(ids, decreed, null);
    }

    /**
     * By their decree of the day the pairs work, their mentors work and their mentees wait no longer.
     *
     * @param decree in words, for their history
     * @throws IllegalStateException unless all stand in a decree
     */
    public void activate(Collection<UUID> ids, LocalDate decreed, String decree) {
        List<Pair> activated = pairs.findByIdIn(ids);
        activated.forEach(pair -> pair.activate(decreed));
        history.note(ids, PairState.IN_DECREE, PairState.ACTIVE, decreed, null, decree);
        mentors.findByIdIn(activated.stream().map(Pair::getMentorId).collect(Collectors.toSet())).forEach(mentor -> lives.pair(mentor, decreed));
        Set<UUID> paired = activated.stream().flatMap(pair -> pair.menteesToTheLastDay().stream()).collect(Collectors.toSet());
        mentees.findByIdIn(paired).forEach(mentee -> lives.pair(mentee, decreed));
    }

    /** The mentor's row is locked before anything is read, so that two who bind the same mentor see one another's pairs. */
    private Terms check(Proposal proposal, UUID amended) {
        Mentor mentor = mentors.lock(proposal.mentor()).orElseThrow();
        MentoringForm form = forms.findById(proposal.form()).orElseThrow();
        List<Mentee> chosen = all(mentees.findByIdIn(proposal.mentees()), proposal.mentees());
        Set<MentoringKind> chosenKinds = new HashSet<>(all(kinds.findAllById(proposal.kinds()), proposal.kinds()));
        MentoringModel model = proposal.model() == null ? null : model(proposal);
        List<Objection> objections = new ArrayList<>();
        checkPeople(form, mentor, chosen, objections);
        checkKinds(chosenKinds, chosen.size(), objections);
        checkRoom(mentor, chosen, proposal.period(), amended, objections);
        if (!objections.isEmpty()) {
            throw new PairRefused(objections);
        }
        return new Terms(model, chosenKinds, proposal.goal(), proposal.period(), proposal.rhythmDays());
    }

    private MentoringModel model(Proposal proposal) {
        return models.findById(proposal.model()).filter(model -> model.getFormId().equals(proposal.form())).orElseThrow();
    }

    private static <T> List<T> all(List<T> found, Collection<UUID> asked) {
        if (found.size() != asked.size()) {
            throw new NoSuchElementException();
        }
        return found;
    }

    private static void checkPeople(MentoringForm form, Mentor mentor, List<Mentee> chosen, List<Objection> objections) {
        if (mentor.isArchived()) {
            objections.add(new Objection(MENTOR_ARCHIVED, name(mentor)));
        }
        if (!form.admitsAsMentor(mentor.getPerson())) {
            objections.add(new Objection(FORM_REFUSES_MENTOR, name(mentor)));
        }
        for (Mentee mentee : chosen) {
            if (mentee.isArchived()) {
                objections.add(new Objection(MENTEE_ARCHIVED, name(mentee)));
            }
            if (!form.admitsAsMentee(mentee.getPerson())) {
                objections.add(new Objection(FORM_REFUSES_MENTEE, name(mentee)));
            }
            if (mentee.getPerson().getId().equals(mentor.getPerson().getId())) {
                objections.add(new Objection(MENTORS_THEMSELF, name(mentee)));
            }
        }
    }

    private static void checkKinds(Set<MentoringKind> chosen, int count, List<Objection> objections) {
        chosen.stream()
                .filter(kind -> !kind.getMentees().admits(count))
                .forEach(kind -> objections.add(
                        new Objection(kind.getMentees() == MenteeCount.ONE ? KIND_ASKS_ONE : KIND_ASKS_GROUP, kind.getName())));
    }

    private void checkRoom(Mentor mentor, List<Mentee> chosen, Period period, UUID amended, List<Objection> objections) {
        List<Pair> others = pairs.findOfMentorBetween(mentor.getId(), period.startsOn(), period.endsOn()).stream()
                .filter(pair -> !pair.getId().equals(amended))
                .toList();
        Set<UUID> bound = others.stream().flatMap(pair -> pair.menteesIn(period)).collect(Collectors.toSet());
        chosen.stream()
                .filter(mentee -> bound.contains(mentee.getId()))
                .forEach(mentee -> objections.add(new Objection(BOUND_ALREADY, name(mentee))));
        int free = mentor.getCapacity() - Load.mostOnADay(others, period);
        if (chosen.size() > free) {
            objections.add(new Objection(NO_ROOM, name(mentor), Math.max(free, 0)));
        }
    }

    private static String name(Mentor mentor) {
        return mentor.getPerson().getName().inShort();
    }

    private static String name(Mentee mentee) {
        return mentee.getPerson().getName().inShort();
    }
}
