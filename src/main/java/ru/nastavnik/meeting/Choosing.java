package ru.nastavnik.meeting;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.questionnaire.Adopting;
import ru.nastavnik.questionnaire.Offer;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Questionnaire;
import ru.nastavnik.questionnaire.Questionnaires;
import ru.nastavnik.questionnaire.Shelf;

/** By which questionnaire each side is asked about its meetings: the library's, or one of the organization or of an authority that measures the same. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Choosing {

    private final FeedbackForms forms;
    private final FeedbackQuestionnaires asked;
    private final Questionnaires questionnaires;
    private final Shelf shelf;
    private final Adopting adopting;
    private final JdbcClient jdbc;

    Choosing(FeedbackForms forms, FeedbackQuestionnaires asked, Questionnaires questionnaires, Shelf shelf, Adopting adopting, JdbcClient jdbc) {
        this.forms = forms;
        this.asked = asked;
        this.questionnaires = questionnaires;
        this.shelf = shelf;
        this.adopting = adopting;
        this.jdbc = jdbc;
    }

    /**
     * A questionnaire to choose.
     *
     * @param id null for the library's
     * @param flaws why it cannot be chosen; empty when it can
     */
    record Option(Offer offer, UUID id, List<Flaw> flaws) {

        public boolean isFit() {
            return flaws.isEmpty();
        }
    }

    /**
     * What a side can be asked by.
     *
     * @param chosen value of the one by which it is asked now
     * @param lost what was chosen, and cannot be asked any more; null when all is well
     */
    record Choice(Side side, List<Option> options, String chosen, Questionnaire lost) {

        public List<Option> fit() {
            return options.stream().filter(Option::isFit).toList();
        }

        public List<Option> unfit() {
            return options.stream().filter(option -> !option.isFit()).toList();
        }
    }

    /** Of both sides. */
    List<Choice> choices() {
        List<Offer> offers = shelf.choices().stream().filter(offer -> offer.purpose() == Purpose.MEETING).toList();
        Map<UUID, Questionnaire> known = questionnaires.findAllById(offers.stream().map(Offer::id).filter(Objects::nonNull).toList()).stream()
                .collect(Collectors.toMap(Questionnaire::getId, Function.identity()));
        return List.of(choice(Side.MENTOR, offers, known), choice(Side.MENTEE, offers, known));
    }

    /** What was taken over from the library stands among one's own, and is the library's. */
    private Choice choice(Side side, List<Offer> offers, Map<UUID, Questionnaire> known) {
        var ready = forms.library(side);
        var options = offers.stream()
                .filter(offer -> side.fits(offer.respondent()))
                .filter(offer -> offer.id() == null || !known.get(offer.id()).isTakenOverFrom(ready))
                .map(offer -> new Option(offer, offer.id(), Flaw.of(offer.id() == null ? ready.content() : known.get(offer.id()).getContent())))
                .toList();
        var now = asked.findAsked(Standing.require().organization(), side.name(), Adopting.mark(ready)).orElse(null);
        String chosen = options.stream()
                .filter(option -> now != null && now.getId().equals(option.id()) && option.isFit())
                .findFirst()
                .map(option -> option.offer().value())
                .orElse(Adopting.mark(ready));
        var lost = now == null ? asked.findChosen(Standing.require().organization(), side.name()).orElse(null) : FeedbackForms.suits(now, side) ? null : now;
        return new Choice(side, options, chosen, lost);
    }

    /** How many sides are asked the library's questions because what was chosen for them cannot be asked any more. */
    int lost() {
        return (int) jdbc.sql("select side from feedback_questionnaire").query((row, number) -> Side.valueOf(row.getString(1))).list().stream()
                .filter(side -> asked.findAsked(Standing.require().organization(), side.name(), Adopting.mark(forms.library(side)))
                        .filter(one -> FeedbackForms.suits(one, side))
                        .isEmpty())
                .count();
    }

    /**
     * @param value of an offer
     * @throws NoSuchElementException when there is no such thing any more, or it is for somebody else
     * @throws UnfitQuestionnaire when it does not measure what is measured at each meeting
     */
    void choose(Side side, String value) {
        var offer = shelf.choices().stream()
                .filter(one -> one.value().equals(value) && one.purpose() == Purpose.MEETING && side.fits(one.respondent()))
                .findFirst()
                .orElseThrow();
        UUID id = adopting.adopt(offer.value());
        var flaws = Flaw.of(questionnaires.own(id).orElseThrow().getContent());
        if (!flaws.isEmpty()) {
            throw new UnfitQuestionnaire(flaws);
        }
        jdbc.sql("""
                        insert into feedback_questionnaire (side, questionnaire_id) values (:side, :id)
                        on conflict (organization_id, side) do update set questionnaire_id = excluded.questionnaire_id""")
                .param("side", side.name())
                .param("id", id)
                .update();
    }
}
