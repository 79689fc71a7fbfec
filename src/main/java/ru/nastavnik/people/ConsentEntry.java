package ru.nastavnik.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** Enters papers that many people have signed on one day. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ConsentEntry {

    private final People people;
    private final Consents consents;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsentEntry(People people, Consents consents, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Those whose signature the age asks for are taken to have signed. Whoever has such a paper that is good as long is passed over, and so is
     * a minor whose representative nobody has written down: that paper has to be entered by itself.
     *
     * @param kinds any but {@link ConsentKind#PUBLICATION}, which says more than a date
     * @param signedOn not after today
     * @param validUntil the last day of the term
     * @throws IllegalArgumentException when the dates or the kinds are not of that sort
     */
    public Entered enter(Collection<UUID> persons, Set<ConsentKind> kinds, LocalDate signedOn, LocalDate validUntil) {
        var standing = Standing.require();
        if (signedOn.isAfter(standing.today(clock)) || validUntil.isBefore(signedOn) || kinds.contains(ConsentKind.PUBLICATION)) {
            throw new IllegalArgumentException(kinds + ", " + signedOn + " – " + validUntil);
        }
        List<Person> signing = people.lockAgainstWithdrawal(persons).stream().filter(person -> !person.isBlocked()).toList();
        Map<UUID, Set<ConsentKind>> already = consents.findInForce(persons, signedOn).stream()
                .filter(consent -> consent.isRightlySigned() && !consent.getValidUntil().isBefore(validUntil))
                .collect(Collectors.groupingBy(consent -> consent.getPerson().getId(), Collectors.mapping(Consent::getKind, Collectors.toSet())));
        var entered = new ArrayList<Consent>();
        var unknownRepresentative = new ArrayList<UUID>();
        for (Person person : signing) {
            var signers = person.signersOn(signedOn);
            String representative = signers.includeRepresentative() ? person.getContacts().representativeName() : null;
            if (signers.includeRepresentative() && representative == null) {
                unknownRepresentative.add(person.getId());
                continue;
            }
            kinds.stream()
                    .filter(kind -> !already.getOrDefault(person.getId(), Set.of()).contains(kind))
                    .forEach(kind -> entered.add(new Consent(
                            person, kind, signedOn, validUntil, signers.includePerson(), representative, standing.account(), clock.instant())));
        }
        consents.saveAll(entered);
        Set<UUID> changed = entered.stream().map(consent -> consent.getPerson().getId()).collect(Collectors.toSet());
        journal.done(Deed.SIGNED, "people.journal.signed", changed);
        changed.forEach(person -> events.publishEvent(new RegisterChanged(standing.organization(), person, false)));
        return new Entered(changed.size(), unknownRepresentative);
    }

    /**
     * @param people how many have a new paper now
     * @param withoutRepresentative persons passed over because nobody has written down who signs for them
     */
    public record Entered(int people, List<UUID> withoutRepresentative) {}
}
