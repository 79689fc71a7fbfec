package ru.nastavnik.people;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface MentoringForms extends JpaRepository<MentoringForm, UUID> {

    List<MentoringForm> findAllByOrderByPosition();
}
