package ru.nastavnik.intake;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which of the handlings a list asks for. */
@Component
class Handlings {

    private final List<Handling> all;

    Handlings(List<Handling> all) {
        this.all = all;
    }

    Handling of(Import list) {
        return all.stream().filter(one -> one.handles(list.getKind())).findFirst().orElseThrow();
    }
}
