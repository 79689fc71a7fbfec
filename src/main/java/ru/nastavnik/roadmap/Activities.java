package ru.nastavnik.roadmap;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Activities extends JpaRepository<Activity, UUID> {

    @Query("select a from Activity a join fetch a.section s join fetch s.roadmap where a.id = :id")
    Optional<Activity> findWithRoadmap(UUID id);

    @Query("select a.section.roadmap.firstYear from Activity a where a.id = :id")
    Optional<Integer> findFirstYearOf(UUID id);

    @Query("select a from Activity a where a.section.roadmap = :roadmap and a.evidence in :kinds")
    List<Activity> findByEvidence(Roadmap roadmap, Collection<EvidenceKind> kinds);
}
