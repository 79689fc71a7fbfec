package ru.nastavnik.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Accounts;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** A mentee's card: beside what all cards show, requests, offers of support, and to a psychologist the notes of psychologists. */
@Component
class MenteePage {

    private final Topics topics;
    private final SupportOffers offers;
    private final NoteBook notes;
    private final Accounts accounts;
    private final Cards cards;
    private final CardPage page;
    private final WorkingPairs pairs;
    private final List<RegisterColumns> columns;

    MenteePage(
            Topics topics, SupportOffers offers, NoteBook notes, Accounts accounts, Cards cards, CardPage page, WorkingPairs pairs,
            List<RegisterColumns> columns) {
        this.topics = topics;
        this.offers = offers;
        this.notes = notes;
        this.accounts = accounts;
        this.cards = cards;
        this.page = page;
        this.pairs = pairs;
        this.columns = columns;
    }

    /** Inside a transaction. */
    String show(Mentee mentee, Model model) {
        UUID id = mentee.getId();
        List<Topic> known = topics.findAll();
        model.addAttribute("unlisted", mentee.getRequests().stream().map(Request::topic).filter(topic -> !Topics.has(known, topic)).collect(Collectors.toSet()));
        model.addAttribute("offers", offers.findByMenteeIdOrderByOfferedOnDescIdDesc(id));
        model.addAttribute("notes", Standing.require().may(Right.KEEP_NOTES) ? notes.of(id) : List.of());
        model.addAttribute("names", names(mentee));
        if (!model.containsAttribute("support")) {
            model.addAttribute("support", SupportForm.blank(cards.today()));
        }
        if (!model.containsAttribute("note")) {
            model.addAttribute("note", new NoteForm(null));
        }
        return page.show(
                mentee, columns.stream().flatMap(more -> more.menteeColumns(Set.of(id)).stream()).toList(), pairs.bindMentee(id, cards.today()), model);
    }

    /** Of the accounts that wrote the requests down. */
    private Map<UUID, String> names(Mentee mentee) {
        Set<UUID> writers = mentee.getRequests().stream().map(Request::enteredBy).filter(Objects::nonNull).collect(Collectors.toSet());
        return accounts.findAllById(writers).stream().collect(Collectors.toMap(Account::getId, Account::getName));
    }
}
