package ru.nastavnik.matching;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface MatchingRounds extends JpaRepository<MatchingRound, UUID> {

    /** Whoever pins, solves or proposes waits here for others who do. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from MatchingRound r where r.id = :id")
    Optional<MatchingRound> lock(UUID id);

    /** The latest; the next begins with its weights. */
    Optional<MatchingRound> findFirstByOrderByIdDesc();
}
