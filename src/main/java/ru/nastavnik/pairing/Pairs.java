package ru.nastavnik.pairing;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Pairs extends JpaRepository<Pair, UUID> {

    @Override
    @EntityGraph(attributePaths = {"mentees", "model", "kinds"})
    Optional<Pair> findById(UUID id);

    /** Whoever arranges the pair's meetings waits here for others who do. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Pair p where p.id = :id")
    Optional<Pair> lock(UUID id);

    /** In the order of their ids, as all do who lock several. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Pair p where p.id in :ids order by p.id")
    List<Pair> lockAll(Collection<UUID> ids);

    @EntityGraph(attributePaths = "mentees")
    List<Pair> findByIdIn(Collection<UUID> ids);

    /** Pairs of the mentor that share at least one day with the period. An ended pair counts until its last day. */
    @EntityGraph(attributePaths = "mentees")
    @Query("select p from Pair p where p.mentorId = :mentor and p.period.startsOn <= :lastDay and p.period.endsOn >= :firstDay")
    List<Pair> findOfMentorBetween(UUID mentor, LocalDate firstDay, LocalDate lastDay);
}
