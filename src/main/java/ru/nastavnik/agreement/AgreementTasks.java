package ru.nastavnik.agreement;

import ru.nastavnik.people.ListEntries;

interface AgreementTasks extends ListEntries<AgreementTask> {}
