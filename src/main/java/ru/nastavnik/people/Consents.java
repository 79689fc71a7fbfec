package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Consents extends JpaRepository<Consent, UUID> {

    List<Consent> findByPersonIdOrderBySignedOnDescIdDesc(UUID person);

    @Query("""
            select c from Consent c join fetch c.person
            where c.person.id in :people and c.withdrawnOn is null and c.signedOn <= :day and c.validUntil >= :day""")
    List<Consent> findInForce(Collection<UUID> people, LocalDate day);

    /**
     * Those of these kinds that were withdrawn after a day, or with all others: no paper that was signed by then gives back what its person has withdrawn
     * since.
     */
    @Query("""
            select c from Consent c join fetch c.person
            where c.person.id in :people and (c.kind in :kinds or c.kind = ConsentKind.PERSONAL_DATA) and c.withdrawnOn > :day""")
    List<Consent> findWithdrawnSince(Collection<UUID> people, Set<ConsentKind> kinds, LocalDate day);

    /** Which of the needed kinds each person lacks on the day, by person id in the order asked; people who lack none are left out. */
    default Map<UUID, Set<ConsentKind>> findMissing(Collection<UUID> people, LocalDate day) {
        Map<UUID, Set<ConsentKind>> missing = new LinkedHashMap<>();
        people.forEach(person -> missing.put(person, EnumSet.copyOf(ConsentKind.NEEDED)));
        if (!missing.isEmpty()) {
            findInForce(people, day).stream()
                    .filter(Consent::isRightlySigned)
                    .forEach(consent -> missing.get(consent.getPerson().getId()).remove(consent.getKind()));
        }
        missing.values().removeIf(Set::isEmpty);
        return missing;
    }
}
