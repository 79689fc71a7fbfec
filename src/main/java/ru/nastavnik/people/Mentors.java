package ru.nastavnik.people;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Mentors extends Participants<Mentor> {

    @Override
    @EntityGraph(attributePaths = {"person", "forms"})
    Optional<Mentor> findById(UUID id);

    List<Mentor> findByIdIn(Collection<UUID> ids);

    @EntityGraph(attributePaths = {"person", "forms"})
    List<Mentor> findByPersonIdIn(Collection<UUID> persons);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Mentor m where m.person.id = :person")
    Optional<Mentor> lockByPersonId(UUID person);

    /** Whoever binds the mentor waits here for others who do, so that the capacity holds. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Mentor m where m.id = :id")
    Optional<Mentor> lock(UUID id);
}
