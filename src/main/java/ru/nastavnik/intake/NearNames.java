package ru.nastavnik.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Resembling;

/** Compares whom a curator types as it compares those who come in from outside. */
@Component
class NearNames implements Resembling {

    private final Doubles doubles;

    NearNames(Doubles doubles) {
        this.doubles = doubles;
    }

    @Override
    public List<UUID> persons(PersonName name, Birth birth, boolean minor) {
        return doubles.of(name, birth, minor).stream().map(Doubles.Found::person).toList();
    }

    @Override
    public List<Withdrawn> withdrawn(PersonName name, Birth birth, boolean minor) {
        return doubles.withdrawn(name, birth, minor);
    }
}
