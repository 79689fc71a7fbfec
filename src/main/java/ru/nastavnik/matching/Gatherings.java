package ru.nastavnik.matching;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Gatherings extends JpaRepository<Gathering, UUID> {

    Optional<Gathering> findByRoundId(UUID round);

    /** Whoever notes who came waits here for others who do. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from Gathering g where g.roundId = :round")
    Optional<Gathering> lock(UUID round);
}
