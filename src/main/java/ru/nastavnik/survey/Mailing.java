package ru.nastavnik.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.Site;
import ru.nastavnik.letter.Letter;
import ru.nastavnik.letter.Post;
import ru.nastavnik.letter.Undeliverable;
import ru.nastavnik.organization.Standing;

/** Letters with a personal link: to whoever has an address and has not answered, one a day at most. */
@Component
class Mailing {

    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final String WAITING = """
            select i.id, i.round_id, i.mailed_on, r.title, r.closes_on, r.anonymous, coalesce(p.email, a.email) as address,
              coalesce(p.given_name || coalesce(nullif(' ' || p.patronymic, ' '), ''), a.name) as name
            from invitee i
            join survey_round r on r.organization_id = i.organization_id and r.id = i.round_id
            left join person p on p.organization_id = i.organization_id and p.id = i.person_id
            left join account a on a.id = i.account_id
            where %s and i.answered_on is null and r.opened_at is not null and r.closed_at is null and r.closes_on >= :today
              and (i.mailed_on is null or i.mailed_on < :today) and p.blocked_on is null and coalesce(p.email, a.email) is not null
              and not\s""" + Invitees.LEFT;

    private final Invitees invitees;
    private final Entries entries;
    private final Post post;
    private final Site site;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final Clock clock;

    Mailing(
            Invitees invitees, Entries entries, Post post, Site site, JdbcClient jdbc, ApplicationEventPublisher events, MessageSource messages, Clock clock) {
        this.invitees = invitees;
        this.entries = entries;
        this.post = post;
        this.site = site;
        this.jdbc = jdbc;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether letters can be sent: there is a mail server, and it is known under which address people reach us. */
    boolean isOpen() {
        return post.isOpen() && site.address() != null;
    }

    /** All of the round who have not been written to. @return to how many it goes */
    int writeToFresh(UUID round, LocalDate today) {
        return ask("i.mailed_on is null and i.round_id = :id", round, today);
    }

    /** @return to how many it goes: one who has no address, or got a letter today, is left out */
    int write(Collection<UUID> chosen, LocalDate today) {
        return ask("i.id = any (:id)", chosen.toArray(UUID[]::new), today);
    }

    private int ask(String which, Object id, LocalDate today) {
        if (!isOpen()) {
            return 0;
        }
        List<Waiting> waiting = find(which, id, today);
        UUID organization = Standing.require().organization();
        waiting.forEach(one -> events.publishEvent(new LetterAsked(organization, one.id(), today)));
        return waiting.size();
    }

    /**
     * The link is made now, and kept with the note that the letter went, or not at all when the server failed. Where letters were given up meanwhile
     * nothing is done.
     *
     * @throws org.springframework.mail.MailException when the server failed
     */
    void send(LetterAsked asked) {
        if (!isOpen()) {
            return;
        }
        LocalDate today = Standing.require().today(clock);
        find("i.id = :id", asked.invitee(), today).stream().filter(one -> one.mailedOn() == null || one.mailedOn().isBefore(asked.day())).forEach(one -> {
            String secret = entries.link(invitees.findById(one.id()).orElseThrow(), one.closesOn());
            try {
                post.send(letter(one, site.link("/s/" + secret, "")));
                jdbc.sql("update invitee set mailed_on = :today, refused_on = null where id = :id").param("today", today).param("id", one.id()).update();
            } catch (Undeliverable e) {
                LOG.info("A letter to invitee {} was refused", one.id());
                jdbc.sql("update invitee set refused_on = :today where id = :id").param("today", today).param("id", one.id()).update();
            }
        });
    }

    private Letter letter(Waiting to, String link) {
        String school = Standing.require().shortName();
        String text = to.anonymous() ? "survey.letter.anonymous" : "survey.letter.named";
        return new Letter(
                to.address(), words("survey.letter.subject", to.title()),
                words("survey.letter", to.name(), school, to.title(), link, to.closesOn(), words(text)));
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }

    private List<Waiting> find(String which, Object id, LocalDate today) {
        return jdbc.sql(WAITING.formatted(which)).param("id", id).param("today", today).query(Waiting.class).list();
    }

    record Waiting(UUID id, UUID roundId, LocalDate mailedOn, String title, LocalDate closesOn, boolean anonymous, String address, String name) {}
}
