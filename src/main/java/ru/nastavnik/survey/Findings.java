package ru.nastavnik.survey;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import ru.nastavnik.questionnaire.Meaning;

interface Findings extends JpaRepository<Finding, UUID> {

    Optional<Finding> findByRoundIdAndPersonIdAndMeaning(UUID round, UUID person, Meaning meaning);

    List<Finding> findByRoundIdAndStateOrderById(UUID round, Finding.State state);

    List<Finding> findByRoundIdAndStateAndIdIn(UUID round, Finding.State state, Collection<UUID> ids);

    int countByRoundIdAndState(UUID round, Finding.State state);
}
