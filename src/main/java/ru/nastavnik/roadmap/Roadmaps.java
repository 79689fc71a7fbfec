package ru.nastavnik.roadmap;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Roadmaps extends JpaRepository<Roadmap, UUID> {

    boolean existsByFirstYear(int firstYear);

    /** Whoever changes the roadmap, or what the facts say of it, waits here for others who do, and only then reads. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Roadmap r where r.firstYear = :firstYear")
    Optional<Roadmap> lock(int firstYear);
}
