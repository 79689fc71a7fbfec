package ru.nastavnik.roadmap;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RoadmapSections extends JpaRepository<RoadmapSection, UUID> {

    @Query("select s from RoadmapSection s join fetch s.roadmap where s.id = :id")
    Optional<RoadmapSection> findWithRoadmap(UUID id);
}
