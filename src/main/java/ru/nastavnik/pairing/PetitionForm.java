package ru.nastavnik.pairing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/** A petition as the curator writes it down. */
record PetitionForm(
        @NotNull Petition.Petitioner petitioner,
        @NotNull EndReason ground,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dated,
        @Size(max = Petition.LENGTH) String words) {

    static PetitionForm blank(LocalDate today) {
        return new PetitionForm(null, null, today, null);
    }

    void check(LocalDate worksFrom, LocalDate today, Errors errors) {
        if (ground != null && !EndReason.GROUNDS.contains(ground)) {
            errors.rejectValue("ground", "pairing.petition.ground.none");
        }
        if (dated != null && (dated.isAfter(today) || dated.isBefore(worksFrom) && !worksFrom.isAfter(today))) {
            errors.rejectValue("dated", "pairing.petition.dated.outside", new Object[] {worksFrom, today}, null);
        }
    }

    Petition petition(UUID pair) {
        return new Petition(pair, petitioner, ground, dated, words == null || words.isBlank() ? null : words.strip());
    }
}
