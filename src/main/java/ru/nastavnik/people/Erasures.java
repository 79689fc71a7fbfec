package ru.nastavnik.people;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Erasures extends JpaRepository<Erasure, UUID> {

    Optional<Erasure> findByPersonId(UUID person);

    /** Whoever erases or lifts waits here for others who do. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Erasure e where e.id = :id")
    Optional<Erasure> lock(UUID id);

    @Query("select e.id from Erasure e where e.doneAt is null and e.dueBy <= :day order by e.dueBy, e.id")
    List<UUID> findDue(LocalDate day);
}
