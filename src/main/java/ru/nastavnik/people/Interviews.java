package ru.nastavnik.people;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface Interviews extends JpaRepository<Interview, UUID> {

    /** The latest first. */
    @EntityGraph(attributePaths = "ratings")
    List<Interview> findByMentorIdOrderByHeldOnDescIdDesc(UUID mentor);
}
