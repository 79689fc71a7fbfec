package ru.nastavnik.people;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Mentees extends Participants<Mentee> {

    @Override
    @EntityGraph(attributePaths = {"person", "forms"})
    Optional<Mentee> findById(UUID id);

    @EntityGraph(attributePaths = "person")
    List<Mentee> findByIdIn(Collection<UUID> ids);

    @EntityGraph(attributePaths = {"person", "forms", "requests"})
    List<Mentee> findByPersonIdIn(Collection<UUID> persons);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Mentee m where m.person.id = :person")
    Optional<Mentee> lockByPersonId(UUID person);
}
