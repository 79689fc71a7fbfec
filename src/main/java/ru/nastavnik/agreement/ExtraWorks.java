package ru.nastavnik.agreement;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExtraWorks extends JpaRepository<ExtraWork, UUID> {}
