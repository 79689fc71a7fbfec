package ru.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Mentors;

/** Pairs and groups of the demo city: two mentees of three are bound, each to the first mentor with a place whom a form admits. */
@Component
@Profile("demo")
class DemoPairs implements DemoPart {

    private final Organizations organizations;
    private final Mentors mentors;
    private final Mentees mentees;
    private final MentoringForms forms;
    private final MentoringKinds kinds;
    private final Pairing pairing;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoPairs(
            Organizations organizations, Mentors mentors, Mentees mentees, MentoringForms forms, MentoringKinds kinds, Pairing pairing,
            TransactionOperations transaction, Clock clock) {
        this.organizations = organizations;
        this.mentors = mentors;
        this.mentees = mentees;
        this.forms = forms;
        this.kinds = kinds;
        this.pairing = pairing;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 40;
    }

    @Override
    public void make() {
        organizations.findAll().stream()
                .filter(organization -> !organization.getKind().isAuthority())
                .forEach(organization -> Standing.job(organization).run(() -> transaction.executeWithoutResult(status -> bind(organization))));
    }

    private void bind(Organization organization) {
        var today = organization.today(clock);
        var free = new ArrayDeque<>(mentors.findAll(Sort.by("id")));
        free.removeIf(Mentor::isArchived);
        var all = new ArrayList<>(mentees.findAll(Sort.by("id")));
        all.removeIf(Mentee::isArchived);
        Deque<Mentee> waiting = new ArrayDeque<>(all.subList(0, (all.size() * 2 + 2) / 3));
        while (!waiting.isEmpty() && !free.isEmpty()) {
            Mentor mentor = free.poll();
            for (MentoringForm form : forms.findAllByOrderByPosition()) {
                if (form.admitsAsMentor(mentor.getPerson())) {
                    bind(mentor, form, waiting, today);
                }
            }
        }
    }

    /** Every fourth mentor who may have three takes them as a group, the others one by one. */
    private void bind(Mentor mentor, MentoringForm form, Deque<Mentee> waiting, LocalDate today) {
        List<UUID> chosen = waiting.stream()
                .filter(mentee -> form.admitsAsMentee(mentee.getPerson()))
                .limit(mentor.getCapacity())
                .map(Mentee::getId)
                .toList();
        waiting.removeIf(mentee -> chosen.contains(mentee.getId()));
        if (chosen.size() > 2 && mentor.getPerson().getName().surname().length() % 2 == 0) {
            propose(mentor, form, Set.copyOf(chosen), "в группе", today);
        } else {
            chosen.forEach(mentee -> propose(mentor, form, Set.of(mentee), "традиционное", today));
        }
    }

    private void propose(Mentor mentor, MentoringForm form, Set<UUID> chosen, String kind, LocalDate today) {
        var kindIds = kinds.findAllByOrderByPosition().stream()
                .filter(one -> one.getName().startsWith(kind))
                .map(MentoringKind::getId)
                .collect(Collectors.toSet());
        var starts = Stream.of(new ProgrammeYear(ProgrammeYear.firstYearOf(today)).startsOn().plusDays(20), today)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        pairing.form(new Proposal(
                mentor.getId(), form.getId(), chosen, null, kindIds, "Довести начатое до результата", Period.restOfProgrammeYear(starts), null));
    }
}
