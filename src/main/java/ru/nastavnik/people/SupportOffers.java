package ru.nastavnik.people;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SupportOffers extends JpaRepository<SupportOffer, UUID> {

    /** The latest first. */
    List<SupportOffer> findByMenteeIdOrderByOfferedOnDescIdDesc(UUID mentee);
}
