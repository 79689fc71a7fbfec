package ru.nastavnik.pairing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Petitions extends JpaRepository<Petition, UUID> {

    /** The open one. */
    Optional<Petition> findByPairIdAndSettledOnIsNull(UUID pair);

    List<Petition> findByPairIdOrderByDatedDescIdDesc(UUID pair);
}
