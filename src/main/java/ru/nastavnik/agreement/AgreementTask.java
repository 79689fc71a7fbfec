package ru.nastavnik.agreement;

import jakarta.persistence.Entity;
import ru.nastavnik.people.ListEntry;

/** What a pair sets out to do, in the organization's words (S1 agr. 1.2). Agreements keep the words that they were made with. */
@Entity
class AgreementTask extends ListEntry {

    protected AgreementTask() {}

    AgreementTask(String name, int position) {
        super(name, position);
    }
}
