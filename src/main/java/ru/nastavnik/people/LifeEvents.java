package ru.nastavnik.people;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LifeEvents extends Repository<LifeEvent, UUID> {

    LifeEvent save(LifeEvent event);
}
