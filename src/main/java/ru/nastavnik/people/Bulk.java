package ru.nastavnik.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.Membership;
import ru.nastavnik.account.Memberships;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** Does one thing to many cards: to all of them, or to none when it does not fit one. */
@Component
class Bulk {

    private final ChosenCards chosen;
    private final CardLocks locks;
    private final Consents consents;
    private final Memberships memberships;
    private final Cards cards;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Bulk(
            ChosenCards chosen, CardLocks locks, Consents consents, Memberships memberships, Cards cards, Journal journal, JdbcClient jdbc, Clock clock) {
        this.chosen = chosen;
        this.locks = locks;
        this.consents = consents;
        this.memberships = memberships;
        this.cards = cards;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param unfit by card, the key of a message that says why; those who are not in it fit */
    record Account(List<? extends Participant<?>> all, Map<UUID, String> unfit) {

        public List<? extends Participant<?>> fit() {
            return all.stream().filter(card -> !unfit.containsKey(card.getId())).toList();
        }

        public List<? extends Participant<?>> refused() {
            return all.stream().filter(card -> unfit.containsKey(card.getId())).toList();
        }
    }

    /** Ids of the people whose cards were chosen, by name. */
    List<UUID> people(RegisterKind register, BulkForm form) {
        return chosen.find(register, form.chosen()).stream().map(card -> card.getPerson().getId()).toList();
    }

    /** Whom it fits and whom not, as things are now. */
    Account account(RegisterKind register, BulkForm form) {
        var all = chosen.find(register, form.chosen());
        var people = all.stream().map(card -> card.getPerson().getId()).toList();
        Set<UUID> signed = form.deed() == BulkDeed.CONSENT ? signedAlready(people, form) : Set.of();
        Set<UUID> withdrawn = form.deed() == BulkDeed.CONSENT ? withdrawnSince(people, form) : Set.of();
        Set<UUID> invited = form.deed() == BulkDeed.INVITE ? withAccount(people, register) : Set.of();
        Map<UUID, String> unfit = new HashMap<>();
        for (Participant<?> card : all) {
            String why = card.getPerson().isBlocked() ? "withdrawn" : switch (form.deed()) {
                case MOVE -> form.target(card).isPresent() ? null : "state";
                case ARCHIVE -> card.isArchived() ? "archived" : null;
                case INVITE -> card.isArchived() ? "archived" : invited.contains(card.getPerson().getId()) ? "account" : null;
                case CONSENT -> signed.contains(card.getPerson().getId())
                        ? "signed"
                        : withdrawn.contains(card.getPerson().getId()) ? "withdrawnSince" : unsigned(card.getPerson(), form.signedOn());
                case MERGE -> null;
            };
            if (why != null) {
                unfit.put(card.getId(), "people.bulk.unfit." + why);
            }
        }
        return new Account(all, unfit);
    }

    /** A paper of the same kind and day is the same paper. */
    private Set<UUID> signedAlready(List<UUID> people, BulkForm form) {
        return consents.findInForce(people, cards.today()).stream()
                .filter(consent -> form.kinds().contains(consent.getKind()) && consent.getSignedOn().equals(form.signedOn()) && consent.isRightlySigned())
                .map(consent -> consent.getPerson().getId())
                .collect(Collectors.toSet());
    }

    private Set<UUID> withdrawnSince(List<UUID> people, BulkForm form) {
        return consents.findWithdrawnSince(people, form.kinds(), form.signedOn()).stream().map(consent -> consent.getPerson().getId()).collect(Collectors.toSet());
    }

    private Set<UUID> withAccount(List<UUID> people, RegisterKind register) {
        return memberships.findAllByOrganizationIdAndPersonIdIn(Standing.require().organization(), people).stream()
                .filter(membership -> membership.getRole() == register.role)
                .map(Membership::getPersonId)
                .collect(Collectors.toSet());
    }

    private static String unsigned(Person person, LocalDate on) {
        if (person.getBirth() != null && on.isBefore(person.getBirth().earliest())) {
            return "unborn";
        }
        return person.signersOn(on).includeRepresentative() && person.getContacts().representativeName() == null ? "representative" : null;
    }

    /**
     * Once for each token: of two that come at a time the second waits for the first and then changes nothing. A withdrawal that comes meanwhile
     * waits, too.
     *
     * @return how many were changed, by this call or by the former one
     * @throws BulkUnfit when it does not fit somebody; nothing is changed then
     */
    int change(RegisterKind register, BulkForm form) {
        if (!claim(form)) {
            return jdbc.sql("select people from bulk_change where id = ?").param(form.token()).query(Integer.class).single();
        }
        locks.hold(chosen.persons(register, form.chosen()));
        var account = account(register, form);
        if (account.all().isEmpty() || !account.unfit().isEmpty()) {
            throw new BulkUnfit();
        }
        account.all().forEach(card -> change(card, form));
        cards.changedMany();
        journal.done(Deed.CHANGED, "people.journal.bulk", account.all().stream().map(card -> card.getPerson().getId()).collect(Collectors.toSet()));
        return account.all().size();
    }

    private boolean claim(BulkForm form) {
        return jdbc.sql("insert into bulk_change (id, account_id, people) values (:id, :account, :people) on conflict do nothing")
                        .param("id", form.token())
                        .param("account", Standing.require().account())
                        .param("people", form.chosen().size())
                        .update()
                == 1;
    }

    private void change(Participant<?> card, BulkForm form) {
        switch (form.deed()) {
            case MOVE -> move(card, form);
            case ARCHIVE -> card.archive(cards.today());
            case CONSENT -> consents.saveAll(papers(card.getPerson(), form));
            default -> throw new IllegalArgumentException(form.deed().name());
        }
    }

    private <S extends LifeState<S>> void move(Participant<S> card, BulkForm form) {
        cards.lives().move(card, form.target(card).orElseThrow(), cards.today(), form.reason());
    }

    private List<Consent> papers(Person person, BulkForm form) {
        var papers = new ConsentForm(form.kinds(), Set.of(), form.signedOn(), form.validUntil(), true, person.getContacts().representativeName());
        return papers.toNewConsents(person, Standing.require().account(), clock.instant());
    }

    /** It does not fit somebody any more. */
    static class BulkUnfit extends RuntimeException {

        BulkUnfit() {
            super("The change does not fit all who were chosen");
        }
    }
}
