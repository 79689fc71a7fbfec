package ru.nastavnik.monitoring;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Targets extends JpaRepository<Target, UUID> {

    /** Those that the authorities above set are visible too: ask for those of one organization. */
    @Query(nativeQuery = true, value = "select * from target where organization_id = :organization and calendar_year = :year order by id")
    List<Target> findAllOf(UUID organization, int year);
}
