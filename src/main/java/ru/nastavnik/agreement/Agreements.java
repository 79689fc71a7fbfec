package ru.nastavnik.agreement;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Agreements extends JpaRepository<Agreement, UUID> {

    @Override
    @EntityGraph(attributePaths = {"signers", "extensions"})
    Optional<Agreement> findById(UUID id);

    /** Whoever changes it waits here for others who do. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agreement a where a.id = :id")
    Optional<Agreement> lock(UUID id);

    @EntityGraph(attributePaths = "signers")
    List<Agreement> findByIdIn(Collection<UUID> ids);

    List<Agreement> findByPairIdIn(Collection<UUID> pairs);
}
