package ru.nastavnik.survey;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Rounds extends JpaRepository<Round, UUID> {}
