package ru.nastavnik.survey;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.questionnaire.Choice;
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Question;

/**
 * Whom somebody may choose among where partners are asked for: those whom they have met, as far as the room that brought them together knows; otherwise those
 * of the other side whom the same round asks by name, those first with whom they work.
 */
@Component
class Partners {

    private final Audiences audiences;
    private final List<Couples> couples;
    private final JdbcClient jdbc;
    private final Journal journal;

    Partners(Audiences audiences, List<Couples> couples, JdbcClient jdbc, Journal journal) {
        this.audiences = audiences;
        this.couples = couples;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** For a page that shows these questions: whoever looks at it sees the names. */
    List<Choice> shown(Sitting sitting, List<Question> questions) {
        var choices = of(sitting, questions);
        see(choices);
        return choices;
    }

    /** The names are shown after all. */
    void see(List<Choice> choices) {
        journal.seen("survey.journal.partners", choices.stream().map(choice -> UUID.fromString(choice.key())).toList());
    }

    /**
     * To read what was chosen; nobody sees it. None where nobody is known, or none of the questions asks for them. Whoever was chosen stays on the list, though
     * it turn out meanwhile that they met others.
     */
    List<Choice> of(Sitting sitting, List<Question> questions) {
        var asking = questions.stream().filter(question -> question.source() == OptionSource.PARTNERS).toList();
        if (sitting.invitee() == null || sitting.round().isAnonymous() || asking.isEmpty()) {
            return List.of();
        }
        UUID[] chosen = asking.stream().flatMap(question -> sitting.answers().of(question.key()).stream()).map(UUID::fromString).toArray(UUID[]::new);
        List<Named> named = audiences.acquaintances(sitting.round().getAudience(), sitting.invitee().getPersonId())
                .map(met -> named(Stream.concat(met.stream(), Stream.of(chosen)).toArray(UUID[]::new)))
                .orElseGet(() -> otherSide(sitting, chosen));
        return named.stream().map(one -> new Choice(one.id().toString(), one.name())).toList();
    }

    /** To tell what is missing: what asks for partners is, only where there are some. They are not looked up when each required one of these has an answer. */
    List<Choice> ofMissing(Sitting sitting) {
        return of(sitting, sitting.content().questions().stream().filter(question -> question.required() && !sitting.answers().has(question)).toList());
    }

    private record Named(UUID id, String name) {}

    private List<Named> named(UUID[] persons) {
        return jdbc.sql("""
                        select p.id, p.surname || ' ' || p.given_name as name from person p
                        where p.id = any (:persons) and p.blocked_on is null order by name, p.id""")
                .param("persons", persons)
                .query(Named.class)
                .list();
    }

    /** Where nobody met anybody the names of a whole register are not shown to everybody in it. */
    private List<Named> otherSide(Sitting sitting, UUID[] chosen) {
        UUID self = sitting.invitee().getPersonId();
        Side side = sitting.invitee().getSide();
        return jdbc.sql("""
                        select id, name from (
                          select p.id, p.surname || ' ' || p.given_name as name, p.id = any (:own) as own
                          from invitee i join person p on p.organization_id = i.organization_id and p.id = i.person_id
                          where i.round_id = :round and i.side = :side and p.blocked_on is null and p.id is distinct from cast(:self as uuid)
                          group by p.id, p.surname, p.given_name
                          order by p.id = any (:chosen) desc, own desc, name, p.id limit :most) asked
                        order by own desc, name, id""")
                .param("round", sitting.round().getId())
                .param("side", other(side).name())
                .param("self", self)
                .param("own", couples.stream().flatMap(room -> room.partners(self, side).stream()).toArray(UUID[]::new))
                .param("chosen", chosen)
                .param("most", Question.MOST_PEOPLE)
                .query(Named.class)
                .list();
    }

    private static Side other(Side side) {
        return side == Side.MENTOR ? Side.MENTEE : Side.MENTOR;
    }
}
