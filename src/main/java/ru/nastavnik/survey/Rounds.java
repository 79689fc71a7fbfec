package ru.nastavnik.survey;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Rounds extends JpaRepository<Round, UUID> {

    /** Whoever opens, reminds, closes or hands out ways in waits here for others who do. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Round r where r.id = :id")
    Optional<Round> lock(UUID id);

    /** Whoever answers holds it open meanwhile: what is sent is there when it closes, and is shuffled with the rest. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select r from Round r where r.id = :id")
    Optional<Round> holdOpen(UUID id);
}
