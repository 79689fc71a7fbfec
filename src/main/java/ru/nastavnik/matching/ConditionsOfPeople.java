package ru.nastavnik.matching;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConditionsOfPeople extends JpaRepository<PersonalConditions, UUID> {

    Optional<PersonalConditions> findByPersonIdAndSide(UUID person, Side side);
}
