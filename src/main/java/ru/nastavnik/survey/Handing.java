package ru.nastavnik.survey;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.account.QrImage;
import ru.nastavnik.account.Site;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.survey.InviteeList.Row;

/** Makes ways in that a curator hands over on paper or copies. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Handing {

    private final Rounds rounds;
    private final Invitees invitees;
    private final InviteeList list;
    private final Entries entries;
    private final Site site;
    private final Journal journal;
    private final Clock clock;

    Handing(Rounds rounds, Invitees invitees, InviteeList list, Entries entries, Site site, Journal journal, Clock clock) {
        this.rounds = rounds;
        this.invitees = invitees;
        this.list = list;
        this.entries = entries;
        this.site = site;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param typedAt where a code is typed; {@code sheets} one for each class, in their order */
    record Handed(Round round, String typedAt, List<Sheet> sheets) {}

    /** @param title the class; null where nobody is in one */
    record Sheet(String title, List<Card> cards) {}

    /**
     * @param name null for anyone
     * @param code null for a link
     */
    record Card(String name, String link, String code, String qr) {}

    /**
     * For all who have not answered.
     *
     * @param schoolClass null for all classes
     * @param base address of the application, where no other is set
     * @throws NoSuchElementException when there is no such round
     * @throws IllegalStateException when it takes no answers, or cards cannot be made
     */
    Handed cards(UUID round, String schoolClass, String base) {
        return cards(open(round), list.waiting(round, schoolClass), base);
    }

    /** For one person, as {@link #cards}. */
    Handed card(UUID round, UUID invitee, String base) {
        return cards(open(round), List.of(waiting(round, invitee)), base);
    }

    private Handed cards(Round round, List<Row> rows, String base) {
        Map<UUID, String> codes = entries.cards(round.getId(), rows.stream().map(Row::id).toList(), round.getClosesOn());
        journal.done(Deed.PRINTED, "survey.journal.cards", InviteeList.persons(rows));
        Map<Optional<String>, List<Card>> byClass = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Optional.ofNullable(row.schoolClass()), LinkedHashMap::new,
                        Collectors.mapping(row -> card(row, codes.get(row.id()), base), Collectors.toList())));
        return new Handed(round, typedAt(base), byClass.entrySet().stream().map(sheet -> new Sheet(sheet.getKey().orElse(null), sheet.getValue())).toList());
    }

    private Card card(Row row, String code, String base) {
        String link = site.link("/s/" + code, base);
        return new Card(row.name(), link, code, QrImage.of(link));
    }

    /** For one person. @throws IllegalStateException when the round takes no answers */
    Handed link(UUID id, UUID invitee, String base) {
        Round round = open(id);
        Row row = waiting(id, invitee);
        journal.done(Deed.PRINTED, "survey.journal.link", InviteeList.persons(List.of(row)));
        return link(round, row.name(), entries.link(invitees.findById(invitee).orElseThrow(), round.getClosesOn()), base);
    }

    /** @throws IllegalStateException when the round takes no answers, or asks people by name */
    Handed openLink(UUID id, String base) {
        Round round = open(id);
        if (!round.getAudience().isAnyone()) {
            throw new IllegalStateException("It asks people on a list");
        }
        return link(round, null, entries.anyone(round, round.getClosesOn()), base);
    }

    private Handed link(Round round, String name, String secret, String base) {
        String link = site.link("/s/" + secret, base);
        return new Handed(round, typedAt(base), List.of(new Sheet(null, List.of(new Card(name, link, null, QrImage.of(link))))));
    }

    private String typedAt(String base) {
        return site.link("/s", base);
    }

    /** Whoever else hands out ways into it waits. */
    private Round open(UUID id) {
        Round round = rounds.lock(id).orElseThrow();
        if (!round.takesAnswersOn(Standing.require().today(clock))) {
            throw new IllegalStateException("It takes no answers");
        }
        return round;
    }

    private Row waiting(UUID round, UUID invitee) {
        return list.one(round, invitee).stream().findFirst().orElseThrow();
    }
}
