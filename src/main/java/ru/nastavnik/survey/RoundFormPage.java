package ru.nastavnik.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.questionnaire.Offer;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Shelf;

/** What the form of a round offers to choose from: questionnaires and people. */
@Component
class RoundFormPage {

    private final Shelf shelf;
    private final Audiences audiences;
    private final Mailing mailing;
    private final MessageSource messages;

    RoundFormPage(Shelf shelf, Audiences audiences, Mailing mailing, MessageSource messages) {
        this.shelf = shelf;
        this.audiences = audiences;
        this.mailing = mailing;
        this.messages = messages;
    }

    /** Questionnaires from one hand. */
    record Source(String title, List<Named> options) {}

    record Named(String value, String label) {}

    /** @param round null for a new one */
    String show(Round round, Model model) {
        model.addAttribute("id", round == null ? null : round.getId());
        model.addAttribute("sources", sources());
        model.addAttribute("kinds", audiences.kinds(round == null ? null : round.getAudience()));
        model.addAttribute("hasMail", mailing.isOpen());
        return "survey/round-edit";
    }

    private List<Source> sources() {
        var all = shelf.choices();
        return Stream.of(
                        new Source(word("survey.from.own"), named(all.stream().filter(Offer::isOwn))),
                        new Source(word("survey.from.authority"), named(all.stream().filter(offer -> !offer.isOwn() && !offer.isReady()))),
                        new Source(word("survey.from.library"), named(all.stream().filter(Offer::isReady))))
                .filter(source -> !source.options().isEmpty())
                .toList();
    }

    private List<Named> named(Stream<Offer> offers) {
        return offers.map(offer -> new Named(offer.value(), label(offer))).toList();
    }

    private String label(Offer offer) {
        String title = offer.title().in(locale());
        return offer.edition() > 1 ? messages.getMessage("survey.edition", new Object[] {title, offer.edition()}, locale()) : title;
    }

    /** The organization's own of the purpose before what others offer; null when there is none, or no purpose. */
    String proposal(Purpose purpose) {
        return shelf.choices().stream().filter(offer -> offer.purpose() == purpose).map(Offer::value).findFirst().orElse(null);
    }

    /** What somebody else saved meanwhile, and what was typed. */
    LostUpdate lost(Round now, RoundForm typed) {
        return LostUpdate.between(words(RoundForm.of(now), now), words(typed, now), "survey", Map.of(), messages, locale());
    }

    /** The form as people read it. */
    record Words(String questionnaire, String title, String whom, String anonymous, DaysForm days) {}

    private Words words(RoundForm form, Round now) {
        Map<String, String> titles = shelf.choices().stream().collect(Collectors.toMap(Offer::value, this::label));
        AudienceChoice whom = audiences.choice(form.whom(), now.getAudience());
        return new Words(
                titles.getOrDefault(form.questionnaire(), ""), form.title(), whom == null ? "" : audiences.words(whom),
                word("survey.anonymous." + form.anonymous()), form.days());
    }

    private String word(String key) {
        return messages.getMessage(key, null, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
