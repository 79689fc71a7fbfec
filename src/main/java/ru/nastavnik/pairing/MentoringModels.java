package ru.nastavnik.pairing;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface MentoringModels extends JpaRepository<MentoringModel, UUID> {

    List<MentoringModel> findByFormIdOrderByPosition(UUID form);

    List<MentoringModel> findAllByOrderByFormIdAscPositionAsc();
}
