package ru.nastavnik.organization;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Organizations extends JpaRepository<Organization, UUID> {

    boolean existsBySlug(String slug);

    boolean existsByParentId(UUID parent);
}
