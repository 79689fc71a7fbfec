package ru.nastavnik.questionnaire;

import jakarta.validation.constraints.Size;

/** The heading of a section as it is typed. */
record SectionForm(@Size(max = 150) String title, @Size(max = 150) String titleEn, @Size(max = 500) String help, @Size(max = 500) String helpEn) {

    static final SectionForm BLANK = new SectionForm("", "", "", "");

    static SectionForm of(Section section) {
        return new SectionForm(section.title().ru(), section.title().en(), section.help().ru(), section.help().en());
    }

    Wording wording() {
        return new Wording(title, titleEn);
    }

    Wording helpWording() {
        return new Wording(help, helpEn);
    }
}
