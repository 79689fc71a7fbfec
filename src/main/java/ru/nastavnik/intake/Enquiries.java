package ru.nastavnik.intake;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Enquiries extends JpaRepository<Enquiry, UUID> {

    /** Whoever decides waits here for others who do, so that one enquiry becomes one card. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enquiry e where e.id = :id")
    Optional<Enquiry> lock(UUID id);
}
