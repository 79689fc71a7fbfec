package ru.nastavnik.survey;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import ru.nastavnik.questionnaire.Meaning;

interface Findings extends JpaRepository<Finding, UUID> {

    /** SQL: {@code f} waits for the curator, and whoever said it still has the card that it would change. */
    String WAITING = """
            f.state = 'OPEN'
            and exists (select from person p where p.organization_id = f.organization_id and p.id = f.person_id and p.blocked_on is null)
            and case f.side
              when 'MENTOR' then exists (
                select from mentor m where m.organization_id = f.organization_id and m.person_id = f.person_id and m.archived_on is null)
              else exists (
                select from mentee m where m.organization_id = f.organization_id and m.person_id = f.person_id and m.archived_on is null) end
            """;

    /** What was not decided yet, of these meanings. */
    @Modifying(flushAutomatically = true)
    @Query("""
            delete from Finding f where f.roundId = :round and f.personId = :person and f.side = :side and f.meaning in :meanings
              and f.state = ru.nastavnik.survey.Finding.State.OPEN""")
    void withdraw(UUID round, UUID person, Side side, Collection<Meaning> meanings);

    Optional<Finding> findByRoundIdAndPersonIdAndSideAndMeaning(UUID round, UUID person, Side side, Meaning meaning);

    @Query(nativeQuery = true, value = "select f.* from finding f where f.round_id = :round and " + WAITING + " order by f.id")
    List<Finding> findWaiting(UUID round);

    @Query(nativeQuery = true, value = "select count(*) from finding f where f.round_id = :round and " + WAITING)
    int countWaiting(UUID round);

    List<Finding> findByRoundIdAndStateAndIdIn(UUID round, Finding.State state, Collection<UUID> ids);
}
