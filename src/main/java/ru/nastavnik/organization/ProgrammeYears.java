package ru.nastavnik.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface ProgrammeYears extends JpaRepository<ProgrammeYear, UUID> {

    /** Overview rows of organizations below are visible too: ask for those of one organization. */
    @Query(nativeQuery = true, value = "select * from programme_year where organization_id = :organization order by first_year desc")
    List<ProgrammeYear> findAllOf(UUID organization);

    @Query(nativeQuery = true, value = "select * from programme_year where organization_id = :organization and id = :id")
    Optional<ProgrammeYear> findOf(UUID organization, UUID id);

    @Query(nativeQuery = true, value = "select * from programme_year where organization_id = :organization and state = 'RUNNING'")
    Optional<ProgrammeYear> findRunningOf(UUID organization);
}
