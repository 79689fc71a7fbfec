package ru.nastavnik.people;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface People extends JpaRepository<Person, UUID> {

    Optional<Person> findByEntryKey(UUID key);

    /** In a fixed order, so that two who lock the same people wait for one another and do not deadlock. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select p from Person p where p.id in :ids order by p.id")
    List<Person> lockAgainstWithdrawal(Collection<UUID> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id = :id")
    Optional<Person> lockToWithdraw(UUID id);
}
