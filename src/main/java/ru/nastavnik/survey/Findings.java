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

    Optional<Finding> findByRoundIdAndPersonIdAndMeaning(UUID round, UUID person, Meaning meaning);

    /** What was not decided yet, of these meanings. */
    @Modifying(flushAutomatically = true)
    @Query("delete from Finding f where f.roundId = :round and f.personId = :person and f.meaning in :meanings and f.state = ru.nastavnik.survey.Finding.State.OPEN")
    void withdraw(UUID round, UUID person, Collection<Meaning> meanings);

    List<Finding> findByRoundIdAndStateOrderById(UUID round, Finding.State state);

    List<Finding> findByRoundIdAndStateAndIdIn(UUID round, Finding.State state, Collection<UUID> ids);

    int countByRoundIdAndState(UUID round, Finding.State state);
}
