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

    /** Whoever closes it waits for all that send at this moment, and they do not wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select r from Round r where r.id = :id")
    Optional<Round> keepOpen(UUID id);
}
