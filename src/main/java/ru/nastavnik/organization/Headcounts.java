package ru.nastavnik.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Headcounts extends JpaRepository<Headcount, UUID> {

    /** Overview rows of organizations below are visible too: ask for those of one organization. */
    @Query(nativeQuery = true, value = "select * from headcount where organization_id = :organization order by calendar_year desc")
    List<Headcount> findAllOf(UUID organization);

    @Query(nativeQuery = true, value = "select * from headcount where organization_id = :organization and calendar_year = :year")
    Optional<Headcount> findOf(UUID organization, int year);
}
