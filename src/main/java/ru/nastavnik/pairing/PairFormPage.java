package ru.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Person;

/** What the page with the form of a pair shows around what is typed: whom one may choose, by which model and kinds. */
@Component
class PairFormPage {

    private final MentoringForms forms;
    private final MentoringModels models;
    private final MentoringKinds kinds;
    private final Candidates candidates;
    private final Journal journal;
    private final MessageSource messages;
    private final Clock clock;

    PairFormPage(
            MentoringForms forms, MentoringModels models, MentoringKinds kinds, Candidates candidates, Journal journal, MessageSource messages,
            Clock clock) {
        this.forms = forms;
        this.models = models;
        this.kinds = kinds;
        this.candidates = candidates;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    /** Words by which the two lists are narrowed. */
    record Words(String mentorWords, String menteeWords) {

        static final Words NONE = new Words(null, null);
    }

    /** @param pair which is amended; null for a new one */
    String show(PairForm form, Words words, Pair pair, Model model) {
        MentoringForm chosen = form(form.form());
        model.addAttribute("chosenForm", chosen);
        model.addAttribute("words", words);
        model.addAttribute("pair", pair);
        var mentors = mentors(form, chosen, words, pair);
        var mentees = mentees(form, chosen, words, pair);
        journal.seen("pairing.journal.form", Stream.concat(mentors.stream(), mentees.stream()).map(Candidate::personId).toList());
        model.addAttribute("mentors", mentors);
        model.addAttribute("mentees", mentees);
        model.addAttribute("most", Candidates.MOST);
        model.addAttribute("models", models.findByFormIdOrderByPosition(chosen.getId()));
        model.addAttribute("kinds", kinds.findAllByOrderByPosition());
        return "pairing/pair-edit";
    }

    /** Whom one comes from, either or neither, is named on the page. */
    void look(Mentor mentor, Mentee mentee) {
        var given = Stream.concat(Stream.ofNullable(mentor).map(Mentor::getPerson), Stream.ofNullable(mentee).map(Mentee::getPerson));
        journal.seen("pairing.journal.form", given.map(Person::getId).toList());
    }

    LostUpdate lostUpdate(PairForm theirs, PairForm yours, Locale locale) {
        MentoringForm form = form(theirs.form());
        Map<UUID, String> names = new HashMap<>();
        kinds.findAll().forEach(kind -> names.put(kind.getId(), kind.getName()));
        models.findByFormIdOrderByPosition(form.getId()).forEach(model -> names.put(model.getId(), model.getName()));
        List<Candidate> people = new ArrayList<>(mentees(theirs, form, Words.NONE, null));
        people.addAll(mentees(yours, form, Words.NONE, null));
        people.forEach(person -> names.put(person.id(), person.name().inShort()));
        return LostUpdate.between(theirs, yours, "pairing", names, messages, locale);
    }

    LocalDate today() {
        return Standing.require().today(clock);
    }

    private List<Candidate> mentors(PairForm form, MentoringForm chosen, Words words, Pair amended) {
        return amended != null
                ? List.of()
                : candidates.mentors(chosen, period(form), words.mentorWords(), form.mentor() == null ? Set.of() : Set.of(form.mentor()), today());
    }

    private List<Candidate> mentees(PairForm form, MentoringForm chosen, Words words, Pair amended) {
        return candidates.mentees(chosen, period(form), words.menteeWords(), form.mentees(), amended == null ? null : amended.getId(), today());
    }

    private Period period(PairForm form) {
        return form.hasPeriod() ? form.period() : Period.restOfProgrammeYear(today());
    }

    private MentoringForm form(UUID id) {
        return Optional.ofNullable(id).flatMap(forms::findById).orElseThrow(PairFormPage::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
