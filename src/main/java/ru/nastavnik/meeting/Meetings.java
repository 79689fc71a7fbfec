package ru.nastavnik.meeting;

import jakarta.persistence.LockModeType;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Meetings extends JpaRepository<Meeting, UUID> {

    List<Meeting> findByPairIdOrderByStartsAtDesc(UUID pair);

    @Query("select m.pairId from Meeting m where m.id = :id")
    Optional<UUID> findPairOf(UUID id);

    /** Whoever writes feedback on the meeting, moves or cancels it waits here for others who do. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.id = :id")
    Optional<Meeting> lock(UUID id);

    /** Those of the pairs whose time has come and of which none of these people has sent feedback, the oldest first. */
    @Query("""
            select m from Meeting m
            where m.pairId in :pairs and m.cancelledAt is null and m.startsAt <= :now
              and not exists (select 1 from Feedback f where f.meetingId = m.id and f.personId in :persons and f.sentOn is not null)
            order by m.startsAt, m.id""")
    List<Meeting> findAwaiting(Collection<UUID> pairs, Collection<UUID> persons, LocalDateTime now);
}
