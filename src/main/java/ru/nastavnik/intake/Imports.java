package ru.nastavnik.intake;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Imports extends JpaRepository<Import, UUID> {

    /** Whoever goes on with a list waits for others who do. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Import i where i.id = :id")
    Optional<Import> lock(UUID id);

    List<Import> findByStateAndWipedFalseAndFinishedAtBefore(ImportState state, Instant moment);

    List<Import> findByStateIn(Collection<ImportState> states);

    List<Import> findByStateInAndEnteredAtBefore(Collection<ImportState> states, Instant moment);
}
