package ru.nastavnik.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A demand as it is typed. */
record DemandForm(@NotNull Asker asker, @NotBlank @Size(max = 300) String paper, @Size(max = 1000) String reason) {

    static final DemandForm BLANK = new DemandForm(null, null, null);

    Demand toDemand() {
        return new Demand(asker, paper.strip(), PersonForm.blankToNull(reason));
    }
}
