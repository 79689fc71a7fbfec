package ru.nastavnik.questionnaire;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.Standing;

/**
 * Takes over a questionnaire of the library, or of an authority, as it is: what is asked is always the organization's own. One origin is taken over
 * once; when its words are others than those taken over before, the new ones are the next edition.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Adopting {

    static final String OWN = "own:";
    static final String READY = "ready:";
    static final String OFFERED = "offered:";

    private final Library library;
    private final Questionnaires questionnaires;
    private final JdbcClient jdbc;
    private final Clock clock;

    Adopting(Library library, Questionnaires questionnaires, JdbcClient jdbc, Clock clock) {
        this.library = library;
        this.questionnaires = questionnaires;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By which the organization's questionnaires remember that they were taken over from it; what {@link Shelf#choices} offers it by, too. */
    public static String mark(Ready ready) {
        return READY + ready.name();
    }

    /**
     * @param choice of {@link Shelf#choices}
     * @return id of a published questionnaire of the organization's own
     * @throws NoSuchElementException when there is no such thing, or it is not published
     */
    public UUID adopt(String choice) {
        try {
            if (choice.startsWith(READY)) {
                return adopt(library.find(choice.substring(READY.length())).orElseThrow());
            }
            if (choice.startsWith(OFFERED)) {
                return adopt(questionnaires.offered(UUID.fromString(choice.substring(OFFERED.length()))).orElseThrow());
            }
            if (choice.startsWith(OWN)) {
                var own = questionnaires.own(UUID.fromString(choice.substring(OWN.length())));
                return own.filter(one -> one.getState() == QuestionnaireState.PUBLISHED).orElseThrow().getId();
            }
        } catch (IllegalArgumentException e) {
            throw new NoSuchElementException(choice, e);
        }
        throw new NoSuchElementException(choice);
    }

    /** @return id of a published questionnaire of the organization's own */
    public UUID adopt(Ready ready) {
        return adopt(mark(ready), Questionnaire.of(ready));
    }

    /**
     * @param offered an authority's
     * @return id of a published questionnaire of the organization's own
     */
    public UUID adopt(Questionnaire offered) {
        return adopt(OFFERED + offered.getFamily(), offered.copy(offered.getTitle()));
    }

    private UUID adopt(String from, Questionnaire copy) {
        var standing = Standing.require();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('adopted by ' || :organization || ' from ' || :from, 0))")
                .param("organization", standing.organization().toString())
                .param("from", from)
                .query((row, number) -> number)
                .list();
        var before = questionnaires.findAdopted(standing.organization(), from);
        if (before.filter(one -> one.says(copy.getTitle(), copy.getContent())).isPresent()) {
            return before.get().getId();
        }
        before.ifPresent(one -> {
            one.withdraw();
            questionnaires.flush();
        });
        var taken = before.map(one -> copy.inFamily(one.getFamily(), questionnaires.lastEdition(standing.organization(), one.getFamily()) + 1)).orElse(copy);
        return questionnaires.saveAndFlush(taken.adopt(from, standing.today(clock))).getId();
    }
}
