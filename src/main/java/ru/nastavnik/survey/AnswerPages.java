package ru.nastavnik.survey;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.People;
import ru.nastavnik.questionnaire.AnswerForm;
import ru.nastavnik.questionnaire.AnswerWords;
import ru.nastavnik.questionnaire.AnswerSheet;
import ru.nastavnik.questionnaire.Answers;
import ru.nastavnik.survey.Responding.Saved;

/** The pages on which the invited answer: a section each, the last look before sending, the thanks. Called in the organization's standing. */
@Component
class AnswerPages {

    private final Sittings sittings;
    private final AnswerForm form;
    private final Partners partners;
    private final AnswerWords words;
    private final People people;

    AnswerPages(Sittings sittings, AnswerForm form, Partners partners, AnswerWords words, People people) {
        this.sittings = sittings;
        this.form = form;
        this.partners = partners;
        this.words = words;
        this.people = people;
    }

    /** @param at which section, from 1; null to go on where one left off */
    @Transactional(readOnly = true)
    public String show(Seat seat, Integer at, Model model) {
        var sitting = sittings.of(seat.invitee());
        describe(sitting, seat, model);
        if (!sittings.takesAnswers(sitting.round())) {
            return "survey/over";
        }
        if (sitting.isSent() && (at == null || sitting.round().isAnonymous())) {
            return thanks(sitting, seat, model);
        }
        int shown = at == null ? next(sitting) : Math.max(1, Math.min(at, sitting.sections().size()));
        var section = sitting.section(shown);
        var sheet = form.sheet(sitting.content(), section, sitting.answers(), partners.shown(sitting, section.questions()));
        return section(sitting, shown, sheet, sitting.answers(), model);
    }

    /** The first section in which nothing is answered, else the last. */
    private static int next(Sitting sitting) {
        var sections = sitting.sections();
        return IntStream.rangeClosed(1, sections.size())
                .filter(at -> sections.get(at - 1).questions().stream().noneMatch(sitting.answers()::has))
                .findFirst()
                .orElse(sections.size());
    }

    /** The section as it was sent, with what is wrong with it, or what was saved from elsewhere. */
    String again(Seat seat, int at, Saved saved, Model model) {
        var sitting = saved.sitting();
        describe(sitting, seat, model);
        partners.see(saved.partners());
        if (saved.theirs() != null) {
            var theirs = form.sheet(sitting.content(), sitting.section(at), saved.theirs(), saved.partners());
            model.addAttribute("differences", words.differences(theirs, saved.read().sheet()));
        }
        return section(sitting, at, saved.read().sheet(), sitting.answers(), model);
    }

    /** @param saved by which the page will know whether somebody else saves meanwhile */
    private static String section(Sitting sitting, int at, AnswerSheet sheet, Answers saved, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("at", at);
        model.addAttribute("of", sitting.sections().size());
        model.addAttribute("base", Written.seal(sitting.section(at), saved));
        model.addAttribute("page", UUID.randomUUID());
        model.addAttribute("savedAt", sitting.isDraft() ? LocalDateTime.ofInstant(sitting.response().getSavedAt(), Standing.require().zone()) : null);
        model.addAttribute("sent", sitting.isSent());
        return "survey/section";
    }

    /** The last page: what was left out. */
    @Transactional(readOnly = true)
    public String check(Seat seat, Model model) {
        var sitting = sittings.of(seat.invitee());
        describe(sitting, seat, model);
        if (!sittings.takesAnswers(sitting.round())) {
            return "survey/over";
        }
        if (sitting.isSent()) {
            return thanks(sitting, seat, model);
        }
        var left = left(sitting, seat);
        model.addAttribute("missing", left.stream().filter(Left::required).toList());
        model.addAttribute("left", left.stream().filter(one -> !one.required()).toList());
        model.addAttribute("nothing", sitting.content().withoutUnasked(sitting.answers()).isEmpty());
        model.addAttribute("of", sitting.sections().size());
        return "survey/check";
    }

    /**
     * A question without an answer.
     *
     * @param href where it stands
     */
    record Left(String href, String text, boolean required) {}

    /** With what a change of what was sent has made required; nobody can change an anonymous one. */
    private String thanks(Sitting sitting, Seat seat, Model model) {
        var missing = sitting.round().isAnonymous() ? List.of() : left(sitting, seat).stream().filter(Left::required).toList();
        model.addAttribute("missing", missing);
        model.addAttribute("noted", sitting.invitee().isNotedOnPaper());
        return "survey/thanks";
    }

    private List<Left> left(Sitting sitting, Seat seat) {
        var asked = sitting.content().asked(sitting.answers());
        var missing = form.missing(sitting.content(), sitting.answers(), partners.ofMissing(sitting));
        var locale = LocaleContextHolder.getLocale();
        return IntStream.rangeClosed(1, sitting.sections().size())
                .boxed()
                .flatMap(at -> sitting.section(at).questions().stream()
                        .filter(question -> missing.contains(question) || asked.contains(question) && !sitting.answers().has(question))
                        .map(question -> new Left(seat.section(at) + "#a." + question.key(), question.text().in(locale), missing.contains(question))))
                .toList();
    }

    void describe(Sitting sitting, Seat seat, Model model) {
        var round = sitting.round();
        model.addAttribute("seat", seat);
        model.addAttribute("round", round);
        model.addAttribute("organization", Standing.require().shortName());
        model.addAttribute("measures", !round.isAnonymous() && Naming.measuresChange(sitting.edition().purpose(), sitting.content()));
        model.addAttribute("answered", sitting.invitee() != null && sitting.isSent());
        model.addAttribute("who", Optional.ofNullable(sitting.invitee())
                .map(Invitee::getPersonId)
                .flatMap(people::findById)
                .map(person -> person.getName().inShort())
                .orElse(null));
    }
}
