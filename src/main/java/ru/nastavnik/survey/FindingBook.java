package ru.nastavnik.survey;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Enrolment.Comparison;
import ru.nastavnik.people.Enrolment.Register;
import ru.nastavnik.people.Enrolment.Task;
import ru.nastavnik.people.Enrolment;
import ru.nastavnik.people.Entry;
import ru.nastavnik.people.EntryRules;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.Mentors;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.Request;
import ru.nastavnik.people.RequestSource;
import ru.nastavnik.questionnaire.Meaning;

/** What the answers of a round propose to change on cards, beside what the cards say now; and the curator's decision. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FindingBook {

    private static final Pattern AGES = Pattern.compile("a(\\d{1,2})_(\\d{1,2})");
    private static final int LONGEST_TOPIC = 300;

    private final Findings findings;
    private final Enrolment enrolment;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Journal journal;
    private final Clock clock;

    FindingBook(Findings findings, Enrolment enrolment, Mentors mentors, Mentees mentees, Journal journal, Clock clock) {
        this.findings = findings;
        this.enrolment = enrolment;
        this.mentors = mentors;
        this.mentees = mentees;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A finding beside the card.
     *
     * @param side whose card it is
     * @param changes before and after, in words; empty when the card says so already
     * @param problems why it cannot be taken over as it is
     */
    record Proposal(
            UUID id, UUID person, String name, Side side, Meaning meaning, List<LostUpdate.Change> changes, List<EntryRules.Problem> problems) {

        public boolean isKnown() {
            return changes.isEmpty();
        }

        public boolean isPossible() {
            return problems.isEmpty();
        }
    }

    /** The open ones of people who still have the card, to be shown. */
    List<Proposal> open(Round round, Locale locale) {
        var proposals = waiting(round, locale);
        journal.seen("survey.journal.findings", proposals.stream().map(Proposal::person).toList());
        return proposals;
    }

    private List<Proposal> waiting(Round round, Locale locale) {
        var open = findings.findWaiting(round.getId());
        Map<Finding, Comparison> compared = new HashMap<>();
        for (Register register : Register.values()) {
            var its = open.stream().filter(finding -> finding.getRegister() == register).toList();
            var comparisons = enrolment.compare(register, tasks(register, its), locale);
            IntStream.range(0, its.size()).forEach(at -> compared.put(its.get(at), comparisons.get(at)));
        }
        return open.stream().map(finding -> proposal(finding, compared.get(finding))).toList();
    }

    private static Proposal proposal(Finding finding, Comparison card) {
        return new Proposal(
                finding.getId(), finding.getPersonId(), card.name().full(), finding.getSide(), finding.getMeaning(), card.changes(), card.problems());
    }

    /** Takes the chosen over into the cards, those that are open, possible, and change something. @return how many */
    int take(Round round, Collection<UUID> chosen, String reason, Locale locale) {
        var possible = waiting(round, locale).stream()
                .filter(proposal -> proposal.isPossible() && !proposal.isKnown())
                .map(Proposal::id)
                .filter(chosen::contains)
                .toList();
        var taken = decide(round, possible, Finding.State.TAKEN);
        if (taken.isEmpty()) {
            return 0;
        }
        findings.flush();
        // one after another: two findings may be about one card, and each is read against what the former left
        for (Finding finding : taken) {
            enrolment.write(finding.getRegister(), tasks(finding.getRegister(), List.of(finding)), reason);
        }
        journal.done(Deed.CHANGED, "survey.journal.findings", taken.stream().map(Finding::getPersonId).distinct().toList());
        enrolment.changed();
        return taken.size();
    }

    /** Leaves the cards as they are. @return how many */
    int leave(Round round, Collection<UUID> chosen) {
        return decide(round, chosen, Finding.State.LEFT).size();
    }

    /** Puts aside, of those that were shown as saying nothing new, what the cards still say: no card is touched. @return how many */
    int settle(Round round, Collection<UUID> shown, Locale locale) {
        if (shown.isEmpty()) {
            return 0;
        }
        var known = waiting(round, locale).stream().filter(Proposal::isKnown).map(Proposal::id).filter(shown::contains).toList();
        return decide(round, known, Finding.State.LEFT).size();
    }

    private List<Finding> decide(Round round, Collection<UUID> which, Finding.State state) {
        var decided = findings.findByRoundIdAndStateAndIdIn(round.getId(), Finding.State.OPEN, which);
        decided.forEach(finding -> finding.decide(state, Standing.require().account(), clock.instant()));
        return decided;
    }

    private List<Task> tasks(Register register, List<Finding> findings) {
        var persons = findings.stream().map(Finding::getPersonId).collect(Collectors.toSet());
        Map<UUID, Participant<?>> known = (register == Register.MENTORS ? mentors.findByPersonIdIn(persons) : mentees.findByPersonIdIn(persons)).stream()
                .collect(Collectors.toMap(card -> card.getPerson().getId(), Function.identity()));
        return findings.stream().map(finding -> new Task(finding.getPersonId(), entry(finding, known.get(finding.getPersonId())))).toList();
    }

    /**
     * What people say is added to competences and forms, which they name as examples; it takes the place of what there can be but one of.
     *
     * @param card as it is now; null when there is none any more
     */
    private static Entry entry(Finding finding, Participant<?> card) {
        var said = finding.getProposed();
        return switch (finding.getMeaning()) {
            case REQUESTS -> entry(null, null, null, null, null, said.stream()
                    .map(topic -> topic.length() > LONGEST_TOPIC ? topic.substring(0, LONGEST_TOPIC) : topic)
                    .map(topic -> new Request(topic, RequestSource.SELF))
                    .toList(), null);
            case COMPETENCES -> {
                var all = new LinkedHashSet<>(card instanceof Mentor mentor ? mentor.getCompetences() : List.<String>of());
                said.forEach(one -> all.addAll(List.of(one.strip().split("\\s*[,;\\n]\\s*"))));
                yield entry(String.join(", ", all), null, null, null, null, null, null);
            }
            case INTERESTS -> entry(null, String.join(", ", said), null, null, null, null, null);
            case HOURS -> entry(null, null, null, null, hours(said.get(0)), null, null);
            case AGES -> {
                var ages = said.stream().flatMap(age -> AGES.matcher(age).results()).toList();
                yield entry(null, null, least(ages), greatest(ages), null, null, null);
            }
            case FORMS -> {
                var all = said.stream().map(UUID::fromString).collect(Collectors.toCollection(HashSet::new));
                Optional.ofNullable(card).ifPresent(known -> known.getForms().forEach(form -> all.add(form.getId())));
                yield entry(null, null, null, null, null, null, all);
            }
            case PARTNERS, SATISFACTION -> throw new IllegalStateException("Nothing of a card: " + finding.getMeaning());
        };
    }

    /** What is too much stays too much, for the card to refuse: as a long it would begin anew. */
    private static Integer hours(String said) {
        return (int) Math.floor(Double.parseDouble(said) + 0.5);
    }

    private static Integer least(List<MatchResult> ages) {
        return ages.stream().map(age -> Integer.valueOf(age.group(1))).min(Integer::compare).orElse(null);
    }

    private static Integer greatest(List<MatchResult> ages) {
        return ages.stream().map(age -> Integer.valueOf(age.group(2))).max(Integer::compare).orElse(null);
    }

    private static Entry entry(
            String competences, String interests, Integer ageFrom, Integer ageTo, Integer hours, List<Request> requests, Set<UUID> forms) {
        return new Entry(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, competences, interests, ageFrom, ageTo, hours, null,
                null, requests, forms);
    }
}
