package ru.nastavnik.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface Variants extends JpaRepository<Variant, UUID> {

    @EntityGraph(attributePaths = "proposals")
    Optional<Variant> findByRoundIdAndNumber(UUID round, int number);

    @EntityGraph(attributePaths = "proposals")
    Optional<Variant> findFirstByRoundIdOrderByNumberDesc(UUID round);

    List<Variant> findByRoundIdOrderByNumberDesc(UUID round);
}
