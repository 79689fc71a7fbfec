package ru.nastavnik.pairing;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface MentoringKinds extends JpaRepository<MentoringKind, UUID> {

    List<MentoringKind> findAllByOrderByPosition();
}
