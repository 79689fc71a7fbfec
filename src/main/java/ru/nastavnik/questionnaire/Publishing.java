package ru.nastavnik.questionnaire;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.Standing;

/** The way of a questionnaire: made or copied, published in editions, shared, withdrawn. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Publishing {

    private final Questionnaires questionnaires;
    private final JdbcClient jdbc;
    private final Clock clock;

    Publishing(Questionnaires questionnaires, JdbcClient jdbc, Clock clock) {
        this.questionnaires = questionnaires;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID keep(Questionnaire fresh) {
        return questionnaires.saveAndFlush(fresh).getId();
    }

    /** @param key made up by the page on which it was asked for: whoever sends that twice makes one, and who goes back there and asks for another gets another */
    UUID keep(Questionnaire fresh, UUID key) {
        var family = family(fresh, key);
        var organization = Standing.require().organization();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('first of ' || :organization || ' ' || :family, 0))")
                .param("organization", organization.toString())
                .param("family", family.toString())
                .query((row, number) -> number)
                .list();
        return questionnaires.findFirst(organization, family).map(Questionnaire::getId).orElseGet(() -> keep(fresh.inFamily(family, 1)));
    }

    private static UUID family(Questionnaire fresh, UUID key) {
        var title = fresh.getTitle();
        String asked = String.join("\n", key.toString(), fresh.getPurpose().name(), fresh.getRespondent().name(), title.ru(), title.en());
        return UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8));
    }

    /** Of one's own, or of an authority's that is offered. @throws NoSuchElementException when it is neither */
    UUID copy(UUID id, Wording title, UUID key) {
        return keep(questionnaires.own(id).or(() -> questionnaires.offered(id)).orElseThrow().copy(title), key);
    }

    /**
     * The draft of the next edition: that which was begun, or a new one.
     *
     * @throws IllegalStateException when it is a draft itself
     */
    UUID next(UUID id) {
        var one = own(id);
        if (one.isDraft()) {
            throw new IllegalStateException("It is a draft");
        }
        var organization = Standing.require().organization();
        return questionnaires.findDraft(organization, one.getFamily())
                .map(Questionnaire::getId)
                .orElseGet(() -> keep(one.next(questionnaires.lastEdition(organization, one.getFamily()) + 1)));
    }

    /**
     * The edition before it is offered no more; what was shared stays shared, in its new edition.
     *
     * @throws OptimisticLockingFailureException when somebody has changed it meanwhile
     * @throws IllegalStateException when it is no draft, or something is missing
     */
    void publish(UUID id, int version) {
        var one = own(id);
        checkVersion(one, version);
        one.publish(Standing.require().today(clock));
        for (Questionnaire former : questionnaires.findPublished(Standing.require().organization(), one.getFamily(), id)) {
            one.share(one.isShared() || former.isShared());
            former.withdraw();
        }
        questionnaires.flush();
    }

    void share(UUID id, boolean shared) {
        own(id).share(shared);
        questionnaires.flush();
    }

    void withdraw(UUID id) {
        own(id).withdraw();
        questionnaires.flush();
    }

    /** @throws IllegalStateException when it is no draft */
    void discard(UUID id, int version) {
        var one = own(id);
        checkVersion(one, version);
        if (!one.isDraft()) {
            throw new IllegalStateException("It is published");
        }
        questionnaires.delete(one);
        questionnaires.flush();
    }

    static void checkVersion(Questionnaire one, int version) {
        if (one.getVersion() != version) {
            throw new ObjectOptimisticLockingFailureException(Questionnaire.class, one.getId());
        }
    }

    private Questionnaire own(UUID id) {
        return questionnaires.own(id).orElseThrow();
    }
}
