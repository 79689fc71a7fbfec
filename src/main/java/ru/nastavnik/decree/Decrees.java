package ru.nastavnik.decree;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Decrees extends JpaRepository<Decree, UUID> {

    /** Whoever moves the decree waits here for others who do. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Decree d where d.id = :id")
    Optional<Decree> lock(UUID id);

    @Query("select d.firstYear from Decree d where d.id = :id")
    Optional<Integer> findFirstYear(UUID id);

    @Query("select d from Decree d where d.draftKey = :key")
    Optional<Decree> findByDraftKey(UUID key);

    List<Decree> findByStateOrderById(DecreeState state, Limit most);
}
