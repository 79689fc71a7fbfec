package ru.nastavnik.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Organizations extends JpaRepository<Organization, UUID> {

    Optional<Organization> findBySlug(String slug);

    boolean existsBySlug(String slug);

    boolean existsByParentId(UUID parent);

    /** The organization and all below it, by short name. */
    @Query(nativeQuery = true, value = """
            with recursive below as (
              select o.* from organization o where o.id = :id
              union all
              select o.* from organization o join below b on o.parent_id = b.id)
            select * from below order by short_name""")
    List<Organization> findWithAllBelow(UUID id);
}
