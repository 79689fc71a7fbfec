package ru.nastavnik.matching;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Bars extends JpaRepository<Bar, UUID> {

    List<Bar> findByMenteePersonId(UUID mentee);

    List<Bar> findByMentorPersonId(UUID mentor);

    @Query("select b from Bar b order by b.madeAt desc, b.id desc")
    List<Bar> findLatestFirst();
}
